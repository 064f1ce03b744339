package dev.aludel.dialect.postgres;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.aludel.diff.Equivalence;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Generated;
import dev.aludel.schema.Identity;
import dev.aludel.schema.NamedType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * Rows for the tables of one schema that the tables of another can hold too, as far as
 * that is possible. The row of a number has the value of that number in each of its
 * columns, so that rows differ, and refer to each other, whatever the constraints are.
 */
record RowsInTables(Schema schema, Schema later) {

    private static final int ROWS = 3;

    private static final PostgresSpelling SPELLING = new PostgresSpelling();

    /** Fills the tables, without what triggers do. */
    void fill(Live live) throws SQLException {
        live.run("SET session_replication_role = replica");
        live.connection().setAutoCommit(false);
        Set<QualifiedName> poor = new HashSet<>(this.later.tables().keySet());
        poor.removeAll(this.schema.tables().keySet());
        for (QualifiedName table : this.schema.tables().keySet()) {
            if (!isFitting(table) || !isFilled(live, this.schema.whole(table).orElseThrow())) {
                poor.add(table);
            }
        }
        empty(live, poor);
        live.connection().commit();
        live.connection().setAutoCommit(true);
        live.run("SET session_replication_role = DEFAULT");
    }

    private boolean isFilled(Live live, Table table) throws SQLException {
        if (table.inheritance().partitionKey() != null) {
            return true;
        }
        for (String row : rows(table)) {
            if (!isTaken(live, row)) {
                return false;
            }
        }
        return true;
    }

    /** Rows that refer to a table that could not be filled have nobody to refer to. */
    private void empty(Live live, Set<QualifiedName> poor) throws SQLException {
        for (int before = -1; before != poor.size();) {
            before = poor.size();
            for (Schema side : List.of(this.schema, this.later)) {
                for (Table table : side.tables().values()) {
                    if (table.foreignKeys().stream().anyMatch((key) -> poor.contains(key.referencedTable()))) {
                        poor.add(table.name());
                    }
                }
            }
        }
        for (QualifiedName table : poor) {
            if (this.schema.table(table).isPresent()) {
                live.run("DELETE FROM ONLY " + SPELLING.name(table));
            }
        }
    }

    private static boolean isTaken(Live live, String row) throws SQLException {
        Savepoint before = live.connection().setSavepoint();
        try {
            live.run(row);
            return true;
        }
        catch (SQLException refused) {
            live.connection().rollback(before);
            return false;
        }
    }

    /** Whether no column that only one of the tables has demands a value. */
    private boolean isFitting(QualifiedName name) {
        Optional<Table> one = this.schema.whole(name);
        Optional<Table> other = this.later.whole(name);
        return other.isEmpty()
                || !demandsMore(one.orElseThrow(), other.get()) && !demandsMore(other.get(), one.orElseThrow());
    }

    private static boolean demandsMore(Table table, Table other) {
        return other.columns()
            .stream()
            .anyMatch(
                    (column) -> !column.nullable() && column.value() == null && table.column(column.name()).isEmpty());
    }

    private List<String> rows(Table table) {
        List<Column> columns = table.columns()
            .stream()
            .filter((column) -> !(column.value() instanceof Generated))
            .toList();
        return IntStream.rangeClosed(1, ROWS).mapToObj((number) -> {
            List<String> names = new ArrayList<>();
            List<String> values = new ArrayList<>();
            for (Column column : columns) {
                names.add(SPELLING.name(column.name()));
                values.add(value(table, column, number));
            }
            return "INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE VALUES (%s)".formatted(SPELLING.name(table.name()),
                    String.join(", ", names), String.join(", ", values));
        }).toList();
    }

    private String value(Table table, Column column, int number) {
        if (column.value() instanceof Identity) {
            return String.valueOf(number);
        }
        boolean nullLater = this.later.whole(table.name())
            .flatMap((wanted) -> wanted.column(column.name()))
            .map(Column::nullable)
            .orElse(true);
        if (column.nullable() && nullLater && !isInConstraint(column.name()) && number == 2) {
            return "NULL";
        }
        String value = value(column.type().element(), number);
        return column.type().array() ? "ARRAY[%s]::%s".formatted(value, SPELLING.type(column.type())) : value;
    }

    /** Whether a column of that name may have to be there for a key. */
    private boolean isInConstraint(String column) {
        return Stream.of(this.schema, this.later)
            .flatMap((side) -> side.tables().values().stream())
            .flatMap((table) -> table.constraints().stream())
            .anyMatch((constraint) -> constraint.columns().contains(column));
    }

    private String value(DataType type, int number) {
        EnumType labels = this.schema.type(type.name(), EnumType.class).orElse(null);
        if (labels != null) {
            List<String> kept = this.later.type(type.name(), EnumType.class).orElse(labels).labels();
            List<String> common = labels.labels().stream().filter(kept::contains).toList();
            return common.isEmpty() ? "NULL" : SPELLING.literal(common.get(0));
        }
        return switch (CanonicalType.of(type).name().name()) {
            case "boolean" -> String.valueOf(number % 2 == 0);
            case "date", "timestamp without time zone", "timestamp with time zone" -> "'2026-01-0%d'".formatted(number);
            case "time without time zone", "time with time zone" -> "'0%d:00'".formatted(number);
            case "uuid" -> "'00000000-0000-0000-0000-00000000000%d'".formatted(number);
            case "json", "jsonb" -> "'{\"number\": %d}'".formatted(number);
            case "inet", "cidr" -> "'10.0.0.%d'".formatted(number);
            case "bit", "bit varying" -> "'10%d'".formatted(number % 2);
            case "daterange" -> "'[2026-0%1$d-01,2026-0%1$d-09)'".formatted(number);
            case "int4range" -> "'[%d0,%d9)'".formatted(number, number);
            default -> "'%d'".formatted(number);
        };
    }

    /**
     * What the rows hold in the columns that stay as they are.
     * @return a line for each table that has such columns
     */
    List<String> kept(Live live, Equivalence equivalence) throws SQLException {
        List<String> lines = new ArrayList<>();
        for (QualifiedName name : this.schema.tables().keySet()) {
            List<String> columns = kept(name, equivalence);
            if (!columns.isEmpty()) {
                String row = "ROW(%s)::text".formatted(String.join(", ", columns));
                lines.add(name + ": "
                        + live.text("SELECT string_agg(%1$s, E'\\n' ORDER BY %1$s COLLATE \"C\") FROM ONLY %2$s"
                            .formatted(row, SPELLING.name(name))));
            }
        }
        return lines;
    }

    private List<String> kept(QualifiedName name, Equivalence equivalence) {
        Table table = this.schema.whole(name).orElseThrow();
        Table wanted = this.later.whole(name).orElse(null);
        if (wanted == null || wanted.inheritance().partitionKey() != null
                || table.inheritance().partitionKey() != null) {
            return List.of();
        }
        return table.columns()
            .stream()
            .filter((column) -> wanted.column(column.name())
                .filter((other) -> staysSame(column, other, equivalence))
                .isPresent())
            .map((column) -> SPELLING.name(column.name()))
            .toList();
    }

    /** A value of a domain or a composite type is written as the type has it. */
    private boolean staysSame(Column column, Column other, Equivalence equivalence) {
        NamedType type = this.schema.types().get(column.type().name());
        NamedType wanted = this.later.types().get(column.type().name());
        return equivalence.sameType(column.type(), other.type()) && !(column.value() instanceof Generated)
                && !(other.value() instanceof Generated)
                && (Objects.equals(type, wanted) || type instanceof EnumType && wanted instanceof EnumType);
    }

}
