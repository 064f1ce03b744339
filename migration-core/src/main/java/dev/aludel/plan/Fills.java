package dev.aludel.plan;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.aludel.dialect.Dialect;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.ExpressionNames;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * What the rows that are there get in columns which are to be mandatory.
 *
 * @param values an expression in SQL for a column, which may name others of its row
 */
public record Fills(Map<ColumnName, String> values) {

    /** Nobody has said. */
    public static final Fills NONE = new Fills(Map.of());

    public Fills {
        values = Map.copyOf(values);
    }

    /** What rows get in a column; nothing where nobody has said. */
    public Optional<String> of(ColumnName column) {
        return Optional.ofNullable(this.values.get(column));
    }

    /**
     * Those that new columns can have as a default meanwhile, so that no row is touched:
     * they are the same for each row.
     * @param present the schema without the new columns
     */
    public Map<ColumnName, String> defaults(Schema present, Dialect dialect) {
        return this.values.entrySet()
            .stream()
            .filter((entry) -> present.whole(entry.getKey().table())
                .filter((table) -> table.column(entry.getKey().column()).isEmpty())
                .filter((table) -> isSameForEachRow(entry.getValue(), table, dialect))
                .isPresent())
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Those for which rows have to be touched. */
    public Fills besides(Set<ColumnName> others) {
        Map<ColumnName, String> left = new HashMap<>(this.values);
        left.keySet().removeAll(others);
        return new Fills(left);
    }

    /** Whether they are for rows of a table. */
    boolean areAbout(QualifiedName table) {
        return this.values.keySet().stream().anyMatch((column) -> column.table().equals(table));
    }

    private static boolean isSameForEachRow(String value, Table table, Dialect dialect) {
        Column probe = new Column("aludel_probe", DataType.of("text"), true, new Default(value), null);
        return table.columns().stream().noneMatch((column) -> ExpressionNames.mention(value, column.name()))
                && !dialect.effects(new AddColumn(table.name(), probe)).rewrites();
    }

}
