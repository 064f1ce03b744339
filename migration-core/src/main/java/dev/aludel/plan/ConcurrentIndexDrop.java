package dev.aludel.plan;

import java.util.Optional;

import dev.aludel.operation.DropIndex;

/** An index goes without anybody waiting behind the statement that drops it. */
final class ConcurrentIndexDrop implements Rewrite<DropIndex> {

    @Override
    public Class<DropIndex> subject() {
        return DropIndex.class;
    }

    /** Neither a partitioned table nor what hangs on an index lets it be dropped so. */
    @Override
    public Optional<Way> way(DropIndex change, Setting setting) {
        if (change.concurrently() || change.cascade() || change.table() == null
                || setting.isPartitioned(change.table())) {
            return Optional.empty();
        }
        return Optional.of(Way.of("index %s goes while others write".formatted(change.name()), setting.building(),
                new DropIndex(change.name(), change.table(), change.definition(), true, false)));
    }

}
