package dev.aludel.operation;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Default;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Serial;
import dev.aludel.schema.Table;

/** What is behind a {@link Serial}: a sequence, and a default that counts with it. */
public final class Serials {

    private Serials() {
    }

    /** The schema with a column spelled out, if it is a serial. */
    public static Schema spelledOut(Schema before, QualifiedName table, String column) {
        Column found = before.table(table).flatMap((its) -> its.column(column)).orElse(null);
        if (found == null || !(found.value() instanceof Serial)) {
            return before;
        }
        QualifiedName sequence = SequenceNames.ofSerial(table, column);
        if (before.sequence(sequence).isPresent()) {
            return before;
        }
        return before
            .withTable(table,
                    (its) -> its.withColumn(column,
                            (serial) -> serial.filledBy(new Default(SequenceNames.next(sequence)))))
            .with(Sequence.of(sequence, found.type(), SequenceOptions.DEFAULTS).ownedBy(new ColumnName(table, column)));
    }

    /**
     * The schema with the column spelled out that is a serial and counts with the
     * sequence of that name.
     */
    static Schema spelledOut(Schema before, QualifiedName sequence) {
        if (before.sequence(sequence).isPresent()) {
            return before;
        }
        for (Table table : before.tables().values()) {
            for (Column column : table.columns()) {
                if (column.value() instanceof Serial
                        && SequenceNames.ofSerial(table.name(), column.name()).equals(sequence)) {
                    return spelledOut(before, table.name(), column.name());
                }
            }
        }
        return before;
    }

}
