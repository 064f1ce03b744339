package dev.aludel.advice;

import java.util.Optional;
import java.util.stream.Stream;

import dev.aludel.operation.AddKeyUsingIndex;
import dev.aludel.schema.Deferral;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.IndexedColumn;
import dev.aludel.schema.SortOrder;
import dev.aludel.schema.Table;

/** Tables of which nobody can name one row. */
final class MissingPrimaryKeys implements Look {

    @Override
    public Stream<Suggestion> suggestions(Situation situation) {
        return situation.tables()
            .filter((table) -> table.primaryKey() == null && table.inheritance().parents().isEmpty())
            .map((table) -> suggestion(table, situation));
    }

    private static Suggestion suggestion(Table table, Situation situation) {
        String message = "%s has no primary key: two equal rows cannot be told apart, and logical replication refuses its updates and deletes."
            .formatted(table.name());
        Optional<Index> key = Situation.isDivided(table) ? Optional.empty()
                : table.indexes().stream().filter((index) -> canBeKey(table, index)).findFirst();
        return key.map((index) -> situation.gentle("missing-primary-key", Certainty.CERTAIN, table.name(), message,
                situation.size(table),
                "%s is unique and its columns are mandatory, so it is the key without a look at the rows."
                    .formatted(index.name()),
                new AddKeyUsingIndex(table.name(), String.valueOf(index.name()), null, true, Deferral.NOT_DEFERRABLE)))
            .orElseGet(() -> situation.suggestion("missing-primary-key", Certainty.CERTAIN, table.name(), message,
                    situation.size(table),
                    "Which columns name a row is for a person to say; a new column with numbers writes the table anew."));
    }

    private static boolean canBeKey(Table table, Index index) {
        return index.valid() && index.unique() && index.where() == null && index.method().equals("btree")
                && index.keys().stream().allMatch((key) -> isMandatory(table, key));
    }

    private static boolean isMandatory(Table table, IndexKey key) {
        return key instanceof IndexedColumn && key.order().equals(SortOrder.ASCENDING) && key.operatorClass() == null
                && table.column(key.text()).filter((column) -> !column.nullable()).isPresent();
    }

}
