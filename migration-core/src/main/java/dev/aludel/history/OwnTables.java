package dev.aludel.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.UncategorizedSQLException;

import dev.aludel.dialect.Dialect;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.CreateTable;
import dev.aludel.schema.Column;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/** Looks whether the two tables are there, and are ours. */
final class OwnTables {

    private final Connection connection;

    private final HistorySettings settings;

    private final Dialect dialect;

    OwnTables(Connection connection, Dialect dialect, HistorySettings settings) {
        this.connection = connection;
        this.dialect = dialect;
        this.settings = settings;
    }

    /** The same under names that stay true when the default schema changes. */
    OwnTables qualified() {
        return new OwnTables(this.connection, this.dialect,
                new HistorySettings(qualified(this.settings.historyTable()), qualified(this.settings.logTable()),
                        qualified(this.settings.versionsTable()), this.settings.versions()));
    }

    String history() {
        return this.dialect.grammar().name(this.settings.historyTable());
    }

    String log() {
        return this.dialect.grammar().name(this.settings.logTable());
    }

    String versions() {
        return this.dialect.grammar().name(this.settings.versionsTable());
    }

    boolean versionsExist() {
        return exists(HistoryTables.versions(this.settings), "aludel.versions-table");
    }

    CreateTable creatingVersions() {
        return new CreateTable(HistoryTables.versions(this.settings));
    }

    boolean historyExists() {
        return exists(HistoryTables.history(this.settings), "aludel.history-table");
    }

    boolean logExists() {
        return exists(HistoryTables.log(this.settings), "aludel.log-table");
    }

    /** The columns that are not there: older versions did without. */
    List<AddColumn> missingColumns() {
        Set<String> columns = columns(this.settings.historyTable());
        return HistoryTables.added()
            .stream()
            .filter((column) -> !columns.isEmpty() && !columns.contains(column.name()))
            .map((column) -> new AddColumn(this.settings.historyTable(), column))
            .toList();
    }

    /** The tables that are not there. */
    List<CreateTable> missing() {
        List<CreateTable> missing = new ArrayList<>();
        if (!historyExists()) {
            missing.add(new CreateTable(HistoryTables.history(this.settings)));
        }
        if (!logExists()) {
            missing.add(new CreateTable(HistoryTables.log(this.settings)));
        }
        return missing;
    }

    private boolean exists(Table wanted, String property) {
        Set<String> columns = columns(wanted.name());
        List<String> missing = wanted.columns()
            .stream()
            .filter((column) -> !HistoryTables.added().contains(column))
            .map(Column::name)
            .filter((column) -> !columns.contains(column))
            .toList();
        if (!columns.isEmpty() && !missing.isEmpty()) {
            throw new ForeignTable(wanted.name(), missing, property);
        }
        return !columns.isEmpty();
    }

    private Set<String> columns(QualifiedName table) {
        try {
            String schema = qualified(table).schema();
            Set<String> columns = new HashSet<>();
            // both names are patterns to the driver, in which _ stands for anything
            try (ResultSet rows = this.connection.getMetaData().getColumns(null, schema, table.name(), null)) {
                while (rows.next()) {
                    if (table.name().equals(rows.getString("TABLE_NAME"))
                            && (schema == null || schema.equals(rows.getString("TABLE_SCHEM")))) {
                        columns.add(rows.getString("COLUMN_NAME"));
                    }
                }
            }
            return columns;
        }
        catch (SQLException ex) {
            throw new UncategorizedSQLException("look for " + table, null, ex);
        }
    }

    private QualifiedName qualified(QualifiedName table) {
        if (table.schema() != null) {
            return table;
        }
        try {
            return QualifiedName.of(this.dialect.catalog().schemaOf(this.connection, table.name()), table.name());
        }
        catch (SQLException ex) {
            throw new UncategorizedSQLException("look for " + table, null, ex);
        }
    }

}
