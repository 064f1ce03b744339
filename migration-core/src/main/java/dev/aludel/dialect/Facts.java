package dev.aludel.dialect;

import java.util.Map;
import java.util.Optional;

import dev.aludel.schema.QualifiedName;

/**
 * What the live database knows.
 *
 * @param serverVersion the server's version as it says it, such as {@code 17.2}
 * @param tables how large its tables are
 */
public record Facts(String serverVersion, Map<QualifiedName, TableSize> tables) {

    public Facts {
        tables = Map.copyOf(tables);
    }

    /** How large a table is, if that was asked. */
    public Optional<TableSize> size(QualifiedName table) {
        return Optional.ofNullable(this.tables.get(table));
    }

    /**
     * How large a table is.
     *
     * @param rows its rows; exact where it is empty, else the server's estimate
     * @param bytes its size with indexes and TOAST
     */
    public record TableSize(long rows, long bytes) {

        /** Whether it certainly has no row. */
        public boolean isEmpty() {
            return this.rows == 0;
        }

    }

}
