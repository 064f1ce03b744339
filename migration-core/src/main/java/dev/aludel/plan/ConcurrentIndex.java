package dev.aludel.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameIndex;
import dev.aludel.schema.QualifiedName;

/** An index is built while others write. */
final class ConcurrentIndex implements Rewrite<CreateIndex> {

    @Override
    public Class<CreateIndex> subject() {
        return CreateIndex.class;
    }

    /** A partitioned table gets none so ("CREATE INDEX" in the manual). */
    @Override
    public Optional<Way> way(CreateIndex change, Setting setting) {
        QualifiedName table = change.table();
        String name = change.index().name();
        if (change.concurrently() || setting.isPartitioned(table)) {
            return Optional.empty();
        }
        String reason = "index %s is built while others write".formatted(name);
        if (name == null || setting.replaced().isEmpty()) {
            return Optional.of(Way.of(reason, setting.building(), new CreateIndex(table, change.index(), true)));
        }
        String meanwhile = setting.building(name);
        List<Operation> operations = new ArrayList<>();
        operations.add(new CreateIndex(table, change.index().named(meanwhile), true));
        operations.addAll(setting.replacing(new RenameIndex(table.sibling(meanwhile), name)));
        return Optional.of(Way.of(reason, setting.building(), operations));
    }

}
