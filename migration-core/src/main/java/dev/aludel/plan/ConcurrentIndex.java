package dev.aludel.plan;

import java.util.Optional;

import dev.aludel.operation.CreateIndex;

/** An index is built while others write. */
final class ConcurrentIndex implements Rewrite<CreateIndex> {

    @Override
    public Class<CreateIndex> subject() {
        return CreateIndex.class;
    }

    /** A partitioned table gets none so ("CREATE INDEX" in the manual). */
    @Override
    public Optional<Way> way(CreateIndex change, Setting setting) {
        if (change.concurrently() || setting.isPartitioned(change.table())) {
            return Optional.empty();
        }
        return Optional.of(Way.of("index %s is built while others write".formatted(change.index().name()),
                setting.building(), new CreateIndex(change.table(), change.index(), true)));
    }

}
