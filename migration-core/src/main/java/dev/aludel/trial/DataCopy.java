package dev.aludel.trial;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.TableRows;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.trace.SchemaCopy;

/** Makes a schema anew on a database that has none, with rows in its tables. */
public final class DataCopy {

    private final Dialect dialect;

    private final Connection connection;

    private final Collection<String> schemas;

    private final Map<QualifiedName, TriedTable> tables = new TreeMap<>();

    private List<String> gaps = List.of();

    /**
     * Copies to a scratch database.
     * @param connection a session of it, in autocommit
     * @param schemas the schemas of SQL that the schema was read from; empty for the
     * default one
     */
    public DataCopy(Dialect dialect, Connection connection, Collection<String> schemas) {
        this.dialect = dialect;
        this.connection = connection;
        this.schemas = List.copyOf(schemas);
    }

    /**
     * Makes it, and invents rows for tables that have none.
     * @param live a session of the database that the sample was taken from; null for none
     */
    public void make(Schema schema, Sample sample, @Nullable Connection live) throws SQLException {
        SchemaCopy copy = new SchemaCopy(this.dialect);
        // What is missing now is made, or told, in the end.
        copy.make(PartialSchema.forCopies(schema), this.connection, this.schemas);
        sample.rows().forEach((rows) -> copy(rows, sample));
        if (live != null) {
            this.dialect.rows().continueSequences(live, this.connection);
        }
        copy.make(PartialSchema.forInvented(schema), this.connection, this.schemas);
        invent(schema.tables().values().stream().filter((table) -> tried(table.name()).rows() == 0).toList());
        sample.unread().forEach((table, reason) -> note(table, "its rows could not be read: " + reason));
        this.gaps = copy.make(schema, this.connection, this.schemas);
    }

    /** Invents rows for tables that have none. */
    public void invent(Collection<Table> empty) throws SQLException {
        Schema present = this.dialect.catalog().read(this.connection, this.schemas);
        List<Table> there = empty.stream().filter((table) -> present.table(table.name()).isPresent()).toList();
        new RowGenerator(this.dialect.rows(), this.connection, present).fill(there)
            .forEach((table, filled) -> this.tables.put(table, new TriedTable(table.toString(), 0, 0, filled.rows(),
                    (filled.refusal() != null) ? "no row could be invented: " + filled.refusal() : null)));
    }

    /** The rows of each table. */
    public List<TriedTable> tables() {
        return new ArrayList<>(this.tables.values());
    }

    /** What the copy lacks of the schema, a sentence each. */
    public List<String> gaps() {
        return this.gaps;
    }

    private void copy(TableRows rows, Sample sample) {
        if (rows.size() == 0) {
            return;
        }
        QualifiedName table = rows.table();
        try {
            this.dialect.rows().add(this.connection, rows);
            this.tables.put(table,
                    new TriedTable(table.toString(), rows.size(), sample.parents().getOrDefault(table, 0), 0, null));
        }
        catch (SQLException ex) {
            SQLException told = (ex.getNextException() != null) ? ex.getNextException() : ex;
            note(table, "its rows could not be copied: "
                    + String.valueOf(told.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private TriedTable tried(QualifiedName table) {
        return this.tables.getOrDefault(table, new TriedTable(table.toString(), 0, 0, 0, null));
    }

    private void note(QualifiedName table, String note) {
        TriedTable before = tried(table);
        this.tables.put(table, new TriedTable(before.table(), before.sampled(), before.parents(), before.generated(),
                (before.note() != null) ? note + "; " + before.note() : note));
    }

}
