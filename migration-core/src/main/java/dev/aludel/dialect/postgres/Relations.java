package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;

import dev.aludel.schema.QualifiedName;

/**
 * What has a name and can be locked, as one session sees it at one moment, without the
 * sequences that belong to columns: who counts with one uses its table.
 *
 * @param byOid all of it, by the server's number for it
 */
record Relations(Map<Long, Relation> byOid) {

    /**
     * The server counts how often a session has begun to read a table as a whole. What is
     * counted is what this session did and has not yet reported to the others: two looks
     * within a transaction can be subtracted.
     */
    private static final String QUERY = """
            SELECT c.oid, CASE WHEN n.nspname <> current_schema() THEN n.nspname END, c.relname, c.relkind,
              c.relfilenode, coalesce(i.indrelid, 0),
              CASE WHEN c.relkind IN ('r', 'm') THEN coalesce(pg_stat_get_xact_numscans(c.oid), 0) ELSE 0 END
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN pg_index i ON i.indexrelid = c.oid
            WHERE c.relkind IN ('r', 'p', 'S', 'v', 'm', 'f', 'i', 'I')
              AND NOT (c.relkind = 'S' AND EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid
                AND d.deptype IN ('a', 'i') AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0))
              AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
            ORDER BY n.nspname, c.relname""";

    static Relations of(Connection connection) throws SQLException {
        Map<Long, Relation> relations = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(QUERY)) {
            while (row.next()) {
                relations.put(row.getLong(1), new Relation(QualifiedName.of(row.getString(2), row.getString(3)),
                        row.getString(4).charAt(0), row.getLong(5), row.getLong(6), row.getLong(7)));
            }
        }
        return new Relations(relations);
    }

    /** Those of them that another session sees too. */
    Relations seenBy(Relations others) {
        return new Relations(this.byOid.entrySet()
            .stream()
            .filter((relation) -> others.byOid.containsKey(relation.getKey()))
            .collect(
                    Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new)));
    }

    Set<QualifiedName> names() {
        return this.byOid.values().stream().map(Relation::name).collect(Collectors.toSet());
    }

    Optional<Relation> table(QualifiedName name) {
        return this.byOid.values()
            .stream()
            .filter(Relation::isTable)
            .filter((table) -> table.name().equals(name))
            .findFirst();
    }

    /** The tables that this session has begun to read since. */
    Set<QualifiedName> scannedIn(Relations later) {
        return tables(later, (before, after) -> after.scans > before.scans);
    }

    /** The tables that have another file since. */
    Set<QualifiedName> rewrittenIn(Relations later) {
        return tables(later, (before, after) -> (before.isTable() || before.kind == 'm') && after.file != before.file);
    }

    /**
     * The tables that have an index which was not there: to build one is to read its
     * table.
     */
    Set<QualifiedName> indexedIn(Relations later) {
        Set<Long> indexed = later.byOid.entrySet()
            .stream()
            .filter((relation) -> relation.getValue().isIndex() && !this.byOid.containsKey(relation.getKey()))
            .map((relation) -> relation.getValue().table)
            .collect(Collectors.toSet());
        return this.byOid.entrySet()
            .stream()
            .filter((relation) -> indexed.contains(relation.getKey()))
            .map((relation) -> relation.getValue().name)
            .collect(Collectors.toSet());
    }

    /**
     * The indexes that have another file since. They are known by their names: one that
     * is made anew from its old file is another thing to the server.
     */
    Set<QualifiedName> rebuiltIn(Relations later) {
        Map<QualifiedName, Long> files = later.byOid.values()
            .stream()
            .filter(Relation::isIndex)
            .collect(Collectors.toMap(Relation::name, Relation::file));
        return this.byOid.values()
            .stream()
            .filter(Relation::isIndex)
            .filter((index) -> files.getOrDefault(index.name, index.file) != index.file)
            .map(Relation::name)
            .collect(Collectors.toSet());
    }

    private Set<QualifiedName> tables(Relations later, BiPredicate<Relation, Relation> changed) {
        Set<QualifiedName> tables = new HashSet<>();
        this.byOid.forEach((oid, before) -> {
            Relation after = later.byOid.get(oid);
            if (after != null && changed.test(before, after)) {
                tables.add(before.name);
            }
        });
        return tables;
    }

    /**
     * One of them.
     *
     * @param kind its kind, as in {@code pg_class}
     * @param file the number of its file
     * @param table the table that an index is of; 0 for all else
     * @param scans how often this session has begun to read it
     */
    record Relation(QualifiedName name, char kind, long file, long table, long scans) {

        boolean isIndex() {
            return this.kind == 'i' || this.kind == 'I';
        }

        boolean isTable() {
            return this.kind == 'r' || this.kind == 'p';
        }

    }

}
