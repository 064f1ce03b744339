package dev.aludel.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.aludel.operation.AddKeyUsingIndex;
import dev.aludel.operation.AddUnique;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Index;
import dev.aludel.schema.UniqueConstraint;

/** A unique constraint takes an index that was built while others write. */
final class IndexedUnique implements Rewrite<AddUnique> {

    @Override
    public Class<AddUnique> subject() {
        return AddUnique.class;
    }

    /** The constraint takes the index that is there, with its name. */
    @Override
    public Optional<Way> way(AddUnique change, Setting setting) {
        UniqueConstraint unique = change.unique();
        if (unique.withoutOverlaps() || setting.isPartitioned(change.table())
                || !setting.hasColumns(change.table(), unique)) {
            return Optional.empty();
        }
        return setting.name(unique, change.table())
            .map((name) -> Way.of("the index of %s is built while others write".formatted(name), setting.building(),
                    operations(change, name, setting)));
    }

    private static List<Operation> operations(AddUnique change, String name, Setting setting) {
        UniqueConstraint unique = change.unique();
        String meanwhile = setting.building(name);
        List<Operation> operations = new ArrayList<>();
        operations.add(new CreateIndex(change.table(),
                Index.of(meanwhile, unique.columns().toArray(String[]::new)).asUnique().with(unique.options()), true));
        operations
            .addAll(setting.replacing(new AddKeyUsingIndex(change.table(), meanwhile, name, false, unique.deferral())));
        return operations;
    }

}
