package dev.aludel.trial;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Rows;
import dev.aludel.dialect.TableRows;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * Takes some rows of each table, and whatever they refer to. It only reads, in one
 * transaction that sees one moment.
 */
public final class Sampling {

    private static final Duration LIMIT = Duration.ofSeconds(10);

    /** A chain of rows that refer to each other ends somewhere. */
    private static final int PARENTS_FOR_EACH = 20;

    private final Rows access;

    private final Schema schema;

    private final int limit;

    private final Map<QualifiedName, TableRows> taken = new LinkedHashMap<>();

    private final Map<QualifiedName, Integer> parents = new HashMap<>();

    private final Map<QualifiedName, String> unread = new HashMap<>();

    /**
     * Takes rows of the tables of a schema.
     * @param limit how many of each, at most
     */
    public Sampling(Rows access, Schema schema, int limit) {
        this.access = access;
        this.schema = schema;
        this.limit = limit;
    }

    /** Reads over a connection that is in autocommit, and is again afterwards. */
    public Sample over(Connection connection) throws SQLException {
        this.access.beginReading(connection, LIMIT);
        try {
            for (QualifiedName name : this.schema.tables().keySet()) {
                Table table = this.schema.whole(name).orElseThrow();
                if (table.inheritance().partitionKey() == null) {
                    read(connection, name, () -> this.access.some(connection, table, this.limit));
                }
            }
            addParents(connection);
        }
        finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
        while (withoutOrphans()) {
            // What referred to an orphan may be one now.
        }
        return new Sample(List.copyOf(this.taken.values()), this.parents, this.unread);
    }

    /** A table that this user may not read must not end the others. */
    private void read(Connection connection, QualifiedName table, Reading reading) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            add(table, reading.rows());
            connection.releaseSavepoint(before);
        }
        catch (SQLException ex) {
            connection.rollback(before);
            this.unread.put(table, String.valueOf(ex.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private int add(QualifiedName table, TableRows rows) {
        TableRows before = this.taken.get(table);
        Set<List<@Nullable String>> all = new LinkedHashSet<>((before != null) ? before.rows() : List.of());
        int old = all.size();
        all.addAll(rows.rows());
        this.taken.put(table, rows.with(List.copyOf(all)));
        return all.size() - old;
    }

    private void addParents(Connection connection) throws SQLException {
        Deque<QualifiedName> changed = new ArrayDeque<>(this.taken.keySet());
        while (!changed.isEmpty()) {
            QualifiedName child = changed.poll();
            for (ForeignKey key : foreignKeys(child)) {
                Set<List<String>> missing = missing(child, key);
                for (Table parent : missing.isEmpty() ? List.<Table>of() : parts(key.referencedTable())) {
                    if (this.parents.getOrDefault(parent.name(), 0) >= this.limit * PARENTS_FOR_EACH) {
                        continue;
                    }
                    int before = size(parent.name());
                    read(connection, parent.name(),
                            () -> this.access.having(connection, parent, referenced(key), missing));
                    int more = size(parent.name()) - before;
                    if (more > 0) {
                        this.parents.merge(parent.name(), more, Integer::sum);
                        changed.add(parent.name());
                    }
                }
            }
        }
    }

    private int size(QualifiedName table) {
        TableRows rows = this.taken.get(table);
        return (rows != null) ? rows.size() : 0;
    }

    private boolean withoutOrphans() {
        boolean removed = false;
        for (QualifiedName child : List.copyOf(this.taken.keySet())) {
            for (ForeignKey key : foreignKeys(child)) {
                if (this.schema.table(key.referencedTable()).isEmpty()) {
                    continue;
                }
                Set<List<String>> missing = missing(child, key);
                TableRows rows = this.taken.get(child);
                if (rows != null && !missing.isEmpty()) {
                    this.taken.put(child,
                            rows.with(rows.rows()
                                .stream()
                                .filter((row) -> !missing.contains(rows.key(row, key.columns())))
                                .toList()));
                    removed = true;
                }
            }
        }
        return removed;
    }

    /** The keys that rows refer to and that were not taken. */
    private Set<List<String>> missing(QualifiedName child, ForeignKey key) {
        TableRows rows = this.taken.get(child);
        if (rows == null || key.period()) {
            return Set.of();
        }
        Set<List<String>> missing = new HashSet<>(rows.keys(key.columns()));
        for (Table parent : parts(key.referencedTable())) {
            TableRows there = this.taken.get(parent.name());
            if (there != null && !missing.isEmpty()) {
                there.keys(referenced(key)).forEach(missing::remove);
            }
        }
        return missing;
    }

    private List<String> referenced(ForeignKey key) {
        if (!key.referencedColumns().isEmpty()) {
            return key.referencedColumns();
        }
        Table table = this.schema.whole(key.referencedTable()).orElse(null);
        return (table != null && table.primaryKey() != null) ? table.primaryKey().columns() : List.of();
    }

    /** Its own, and those that it has as a partition. */
    private Collection<ForeignKey> foreignKeys(QualifiedName name) {
        Table table = this.schema.table(name).orElseThrow();
        List<ForeignKey> keys = new ArrayList<>(table.foreignKeys());
        if (table.inheritance().isPartition()) {
            table.inheritance()
                .parents()
                .stream()
                .filter((parent) -> this.schema.table(parent).isPresent())
                .forEach((parent) -> keys.addAll(foreignKeys(parent)));
        }
        return keys;
    }

    /** The table itself, or the partitions that have its rows. */
    private List<Table> parts(QualifiedName name) {
        Table table = this.schema.whole(name).orElse(null);
        if (table == null) {
            return List.of();
        }
        if (table.inheritance().partitionKey() == null) {
            return List.of(table);
        }
        return this.schema.tables()
            .values()
            .stream()
            .filter((other) -> other.inheritance().isPartition() && other.inheritance().parents().contains(name))
            .flatMap((other) -> parts(other.name()).stream())
            .toList();
    }

    /** Reads rows. */
    @FunctionalInterface
    private interface Reading {

        TableRows rows() throws SQLException;

    }

}
