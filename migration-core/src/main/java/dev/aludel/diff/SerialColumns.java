package dev.aludel.diff;

import java.util.Optional;

import dev.aludel.operation.Serials;
import dev.aludel.schema.Column;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Serial;
import dev.aludel.schema.Table;

/**
 * Two schemas in which the columns are spelled out that are a serial in one of them
 * alone, or count with other numbers: a column can become a default that counts with a
 * sequence, and back; it cannot become a serial.
 */
record SerialColumns(Schema from, Schema to) {

    SerialColumns spelledOut() {
        Schema before = this.from;
        Schema after = this.to;
        for (Table table : this.from.tables().values()) {
            Optional<Table> wanted = this.to.table(table.name());
            for (Column column : table.columns()) {
                Column other = wanted.flatMap((found) -> found.column(column.name())).orElse(null);
                if (other != null && differ(column, other)) {
                    before = Serials.spelledOut(before, table.name(), column.name());
                    after = Serials.spelledOut(after, table.name(), column.name());
                }
            }
        }
        return new SerialColumns(before, after);
    }

    private static boolean differ(Column column, Column other) {
        boolean serial = column.value() instanceof Serial;
        boolean otherSerial = other.value() instanceof Serial;
        return serial != otherSerial
                || serial && (!column.type().equals(other.type()) || column.nullable() != other.nullable());
    }

}
