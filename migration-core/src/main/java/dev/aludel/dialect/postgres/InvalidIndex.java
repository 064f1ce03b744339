package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.Operation;

/**
 * A concurrent index build that failed, or whose process died, leaves an invalid index
 * under its name ("Building Indexes Concurrently" in the manual's page of CREATE INDEX).
 * It has to go before the index can be built again.
 */
final class InvalidIndex {

    private static final String IS_INVALID = """
            SELECT EXISTS (
              SELECT FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
              WHERE NOT i.indisvalid AND c.relname = ? AND n.nspname = coalesce(?::text, current_schema()))""";

    private InvalidIndex() {
    }

    static List<Operation> leftBy(Operation failed, Connection connection) throws SQLException {
        if (!(failed instanceof CreateIndex create) || !create.concurrently()) {
            return List.of();
        }
        String name = create.index().name();
        return (name != null && isInvalid(connection, create.table().schema(), name))
                ? List.of(new DropIndex(create.table().sibling(name), create.table(), create.index(), true, false))
                : List.of();
    }

    private static boolean isInvalid(Connection connection, @Nullable String schema, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(IS_INVALID)) {
            statement.setString(1, name);
            statement.setString(2, schema);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

}
