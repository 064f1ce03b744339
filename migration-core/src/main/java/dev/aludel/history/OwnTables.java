package dev.aludel.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.jdbc.UncategorizedSQLException;

import dev.aludel.dialect.Grammar;
import dev.aludel.operation.CreateTable;
import dev.aludel.schema.Column;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/** Looks whether the two tables are there, and are ours. */
final class OwnTables {

    private final Connection connection;

    private final Grammar grammar;

    private final HistorySettings settings;

    OwnTables(Connection connection, Grammar grammar, HistorySettings settings) {
        this.connection = connection;
        this.grammar = grammar;
        this.settings = settings;
    }

    boolean historyExists() {
        return exists(HistoryTables.history(this.settings), "aludel.history-table");
    }

    /** The statements that create what is not there. */
    List<String> missing() {
        List<String> statements = new ArrayList<>();
        if (!historyExists()) {
            statements.add(this.grammar.sql(new CreateTable(HistoryTables.history(this.settings))));
        }
        if (!exists(HistoryTables.log(this.settings), "aludel.log-table")) {
            statements.add(this.grammar.sql(new CreateTable(HistoryTables.log(this.settings))));
        }
        return statements;
    }

    private boolean exists(Table wanted, String property) {
        Set<String> columns = columns(wanted.name());
        List<String> missing = wanted.columns()
            .stream()
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
            String schema = (table.schema() != null) ? table.schema() : this.connection.getSchema();
            Set<String> columns = new HashSet<>();
            try (ResultSet rows = this.connection.getMetaData().getColumns(null, schema, table.name(), null)) {
                while (rows.next()) {
                    if (table.name().equals(rows.getString("TABLE_NAME"))) {
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

}
