package dev.aludel.operation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.DomainType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

import static org.assertj.core.api.Assertions.assertThat;

/** Parameters of the table beside a table, which not every table has. */
class ToastTests {

    private static final QualifiedName TASKS = QualifiedName.of("tasks");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            integer            |      | false
            timestamptz        |      | false
            text               |      | true
            jsonb              |      | true
            varchar            |      | true
            varchar            | 490  | false
            character varying  | 510  | true
            numeric            | 10   | false
            numeric            |      | true
            mood               |      | false
            email              |      | true
            amount             |      | false
            unknown            |      | true
            """)
    void areForgottenWhereAllValuesFit(String type, Integer argument, boolean kept) {
        DataType given = (argument != null) ? DataType.of(type, argument) : DataType.of(type);
        assertThat(parameters(given)).containsOnlyKeys(
                kept ? new String[] { "fillfactor", "toast.autovacuum_enabled" } : new String[] { "fillfactor" });
        assertThat(parameters(given.asArray())).containsOnlyKeys("fillfactor", "toast.autovacuum_enabled");
    }

    private static Map<String, String> parameters(DataType type) {
        Map<String, String> values = Map.of("fillfactor", "70", "toast.autovacuum_enabled", "false");
        Table table = Table.of(TASKS, Column.of("id", DataType.of("bigint")), Column.of("a", type));
        Schema before = Schema.of(table)
            .with(EnumType.of(QualifiedName.of("mood"), List.of("sad")))
            .with(DomainType.of(QualifiedName.of("email"), DataType.of("text")))
            .with(DomainType.of(QualifiedName.of("amount"), DataType.of("int")));
        Schema after = new SetParameters(ObjectName.table(TASKS), new TreeMap<>(values), new TreeMap<>())
            .applyTo(before);
        Table created = table.with(table.storage().with(values));
        Schema empty = before.withoutTable(TASKS);
        assertThat(new CreateTable(created).completedFrom(empty).applyTo(empty)).isEqualTo(after);
        return after.table(TASKS).orElseThrow().storage().parameters();
    }

}
