package dev.aludel.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.aludel.operation.AddKeyUsingIndex;
import dev.aludel.operation.AddPrimaryKey;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SetNotNull;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Index;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;

/** A primary key takes an index that was built while others write. */
final class IndexedPrimaryKey implements Rewrite<AddPrimaryKey> {

    @Override
    public Class<AddPrimaryKey> subject() {
        return AddPrimaryKey.class;
    }

    @Override
    public Optional<Way> way(AddPrimaryKey change, Setting setting) {
        PrimaryKey key = change.primaryKey();
        QualifiedName table = change.table();
        if (key.withoutOverlaps() || setting.isPartitioned(table) || !setting.hasColumns(table, key)) {
            return Optional.empty();
        }
        return setting.name(key, table)
            .map((name) -> Way.of("the index of %s is built while others write".formatted(name), setting.building(),
                    operations(change, name, setting)));
    }

    /**
     * A column that may be null is made mandatory first, which the key does otherwise.
     */
    private static List<Operation> operations(AddPrimaryKey change, String name, Setting setting) {
        PrimaryKey key = change.primaryKey();
        List<Operation> operations = new ArrayList<>();
        for (String column : key.columns()) {
            if (setting.column(new ColumnName(change.table(), column)).filter(Column::nullable).isPresent()) {
                operations.addAll(ProvedNotNull.proved(new SetNotNull(change.table(), column), setting));
            }
        }
        String meanwhile = setting.building(name);
        operations.add(new CreateIndex(change.table(),
                Index.of(meanwhile, key.columns().toArray(String[]::new)).asUnique().with(key.options()), true));
        operations
            .addAll(setting.replacing(new AddKeyUsingIndex(change.table(), meanwhile, name, true, key.deferral())));
        return operations;
    }

}
