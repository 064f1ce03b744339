package dev.aludel.draft;

import java.util.List;

import dev.aludel.dialect.Dialect;
import dev.aludel.operation.Operation;
import dev.aludel.operation.UpdateRows;
import dev.aludel.plan.Fills;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Schema;

/**
 * Looks at values for rows before anything is made of them.
 *
 * @param present the schema that is there, under the names of today
 * @param wanted the schema of the entities
 * @param dialect the database
 */
public record FillCheck(Schema present, Schema wanted, Dialect dialect) {

    /**
     * Looks at all of them.
     * @throws WrongFill if one is for a column that takes none, or is no SQL
     */
    public void check(Fills fills) {
        fills.values().forEach(this::check);
    }

    private void check(ColumnName name, String expression) {
        Column column = this.wanted.table(name.table())
            .flatMap((table) -> table.column(name.column()))
            .orElseThrow(() -> WrongFill.notThere(name));
        if (column.nullable()) {
            throw WrongFill.optional(name);
        }
        if (this.present.whole(name.table()).isEmpty()) {
            throw WrongFill.newTable(name);
        }
        if (this.present.whole(name.table())
            .flatMap((table) -> table.column(name.column()))
            .filter((there) -> !there.nullable())
            .isPresent()) {
            throw WrongFill.mandatory(name);
        }
        if (!isExpression(expression)) {
            throw WrongFill.notSql(name, expression);
        }
    }

    private boolean isExpression(String text) {
        List<Operation> operations = this.dialect.reader().operations("UPDATE t SET c = (%s)".formatted(text), null);
        return !text.isBlank() && !text.contains(";") && operations.size() == 1
                && operations.get(0) instanceof UpdateRows;
    }

}
