package dev.aludel.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.aludel.Migrations;
import dev.aludel.dialect.postgres.PostgresDialect;
import dev.aludel.drift.DriftReport;
import dev.aludel.drift.Explanation;
import dev.aludel.drift.WantedSchema;
import dev.aludel.schema.Schema;
import dev.aludel.testing.TestDatabase;

/**
 * A section of a page: migrations that were applied, others that are pending, what was
 * done by hand, what the entities want, and what is said of it.
 *
 * @param title its heading
 * @param text all below it
 */
record DriftCase(String title, String text) {

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```sql (?<kind>[a-z ]+)\\n(?<content>.*?)^```$");

    /** The sections of a page that have a block of what is said. */
    static List<DriftCase> of(String page) {
        List<DriftCase> cases = new ArrayList<>();
        for (String section : page.split("(?m)^## ")) {
            String title = section.lines().findFirst().orElse("");
            if (section.contains("```text " + title)) {
                cases.add(new DriftCase(title, section));
            }
        }
        return cases;
    }

    /** What is said when it has happened. */
    String said(TestDatabase database, TestDatabase entities, Path folder) throws SQLException {
        Bench bench = new Bench(database, folder);
        int version = 1;
        for (String sql : blocks("applied")) {
            bench.with("V%d__step.sql".formatted(version++), sql);
        }
        bench.migrations().upgrade("head");
        for (String sql : blocks("pending")) {
            bench.with("V%d__step.sql".formatted(version++), sql);
        }
        for (String sql : blocks("by hand")) {
            database.jdbc().sql(sql).update();
        }
        for (String sql : blocks("entities")) {
            entities.jdbc().sql(sql).update();
        }
        Optional<WantedSchema> wanted = blocks("entities").isEmpty() ? Optional.empty()
                : Optional.of(WantedSchema.of(schema(entities)));
        Migrations migrations = bench.migrations((settings) -> settings.withEntities(() -> wanted));
        return text(migrations.drift());
    }

    private List<String> blocks(String kind) {
        return BLOCK.matcher(this.text)
            .results()
            .filter((block) -> block.group(1).equals(kind))
            .map((block) -> block.group(2))
            .toList();
    }

    static Schema schema(TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            return new PostgresDialect().catalog().read(connection, List.of());
        }
    }

    /** All of a report, as a person would be told. */
    static String text(DriftReport report) {
        StringBuilder text = new StringBuilder();
        report.differences().forEach((difference) -> {
            Explanation explanation = difference.explanation();
            text.append("%s (%s, %s)\n".formatted(difference.description(), difference.kind(),
                    (explanation != null) ? explanation.cause() : "?"));
            text.append("    %s.\n".formatted((explanation != null) ? explanation.sentence() : "?"));
            text.append("    %s.\n".formatted(difference.mending()));
            text.append((difference.sql() + ";").indent(4));
        });
        report.manualChanges()
            .forEach((change) -> text
                .append("By hand, %s: %s%s\n".formatted(change.subject(), change.description(),
                        (change.pending() != null) ? " (as migration %s will)".formatted(change.pending()) : ""))
                .append((change.sql() + ";").indent(4)));
        report.otherTools()
            .forEach((tool) -> text.append("Another tool's: %s (%s)\n".formatted(tool.table(), tool.tool())));
        report.gaps().forEach((gap) -> text.append("Not known: %s\n".formatted(gap.text())));
        return text.isEmpty() ? "Nothing differs." : text.toString().stripTrailing();
    }

    @Override
    public String toString() {
        return this.title;
    }

}
