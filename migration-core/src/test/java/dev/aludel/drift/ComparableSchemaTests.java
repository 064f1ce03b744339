package dev.aludel.drift;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.postgres.PostgresDialect;
import dev.aludel.drift.Difference.Kind;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Entities on what is no table, or in a schema that nobody looks at. */
@Database
class ComparableSchemaTests {

    @Test
    void onlyWhatIsNowhereIsMissing(TestDatabase database) throws SQLException {
        for (String sql : List.of("CREATE TABLE tasks (id bigint) PARTITION BY LIST (id)",
                "CREATE TABLE first_tasks PARTITION OF tasks DEFAULT", "CREATE VIEW open_tasks AS SELECT * FROM tasks",
                "CREATE MATERIALIZED VIEW counted AS SELECT count(*) FROM tasks", "CREATE SCHEMA audit",
                "CREATE TABLE audit.entries (id bigint)", "CREATE VIEW audit.notes AS SELECT 1 AS id")) {
            database.jdbc().sql(sql).update();
        }
        Schema wanted = Schema.of(List.of(table("tasks"), table("first_tasks"), table("open_tasks"), table("counted"),
                table("notes"), Table.of(QualifiedName.of("audit", "entries"), id())), List.of(), List.of());
        Dialect dialect = new PostgresDialect();
        try (Connection connection = database.dataSource().getConnection()) {
            Schema live = dialect.catalog().read(connection, List.of());
            Schema comparable = Drift.comparable(wanted, live, dialect, connection);
            DriftReport report = Drift.between(comparable, live, dialect);
            assertThat(report.differences(Kind.MISSING)).extracting(Difference::description)
                .containsExactly("Create table notes");
            assertThat(report.differences(Kind.EXTRA)).extracting(Difference::description)
                .containsExactly("Drop materialized view counted, and create the table",
                        "Drop view open_tasks, and create the table");
        }
    }

    private static Table table(String name) {
        return Table.of(QualifiedName.of(name), id());
    }

    private static Column id() {
        return Column.of("id", DataType.of("bigint"));
    }

}
