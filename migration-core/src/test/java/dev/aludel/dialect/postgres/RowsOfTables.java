package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which versions of which rows there are. A row that is changed has a new place
 * afterwards, so that a table all of whose rows were changed or deleted has none of the
 * places that it had (PostgreSQL's manual, 5.6 System Columns, {@code ctid}).
 *
 * @param places the places of each table's rows, those of its partitions and heirs among
 * them
 */
record RowsOfTables(Map<String, Set<String>> places) {

    private static final String TABLES = """
            SELECT CASE n.nspname WHEN 'public' THEN '' ELSE n.nspname || '.' END || c.relname, c.oid::regclass
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'""";

    static RowsOfTables of(Connection connection) throws SQLException {
        List<String> selects = new ArrayList<>();
        Map<String, Set<String>> places = new HashMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(TABLES)) {
                while (row.next()) {
                    places.put(row.getString(1), new HashSet<>());
                    selects.add("SELECT '%s', tableoid || ' ' || ctid FROM %s".formatted(row.getString(1),
                            row.getString(2)));
                }
            }
            try (ResultSet row = statement.executeQuery(String.join(" UNION ALL ", selects))) {
                while (row.next()) {
                    places.get(row.getString(1)).add(row.getString(2));
                }
            }
        }
        return new RowsOfTables(places);
    }

    /** Whether no row of a table is where it was. */
    boolean allMoved(String table, RowsOfTables after) {
        return Collections.disjoint(this.places.get(table), after.places.get(table));
    }

    /** The tables that had rows and have none. */
    Set<String> emptied(RowsOfTables after) {
        return this.places.entrySet()
            .stream()
            .filter((table) -> !table.getValue().isEmpty() && after.places.get(table.getKey()).isEmpty())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    }

}
