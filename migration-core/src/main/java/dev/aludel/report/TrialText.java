package dev.aludel.report;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.trial.Trial;
import dev.aludel.trial.TriedMigration;
import dev.aludel.trial.TriedStatement;
import dev.aludel.trial.TriedTable;

/** What came of a trial, for people. */
public final class TrialText {

    private TrialText() {
    }

    /** The trial as text. */
    public static String of(Trial trial) {
        if (trial.isEmpty()) {
            return "Nothing is pending, so there is nothing to try. Name a range for what is applied: "
                    + "'migrations try a:b' tries what comes behind a up to b.\n";
        }
        StringBuilder text = new StringBuilder(
                "Tried on a scratch database, %s, with %s.\n".formatted(trial.server(), rows(trial.tables())));
        trial.tables().forEach((table) -> add(table, text));
        trial.gaps().forEach((gap) -> text.append("The copy lacks: ").append(gap).append('\n'));
        trial.migrations().forEach((migration) -> add(migration, text));
        if (!trial.untried().isEmpty()) {
            text.append("\nNot tried, as an upgrade ends where a migration fails: %s.\n"
                .formatted(String.join(", ", trial.untried())));
        }
        return text
            .append(trial.recorded() ? "\nIt stands in the log, and in the report.\n"
                    : "\nThere is no log that it could be written to: 'migrations report --try' shows it.\n")
            .toString();
    }

    /** What became of a migration, in one line. */
    static String headline(TriedMigration migration) {
        List<String> times = new ArrayList<>();
        time("up", migration.upMillis(), times);
        time("down", migration.downMillis(), times);
        time("up again", migration.upAgainMillis(), times);
        return "%s %s: %s%s".formatted(migration.migration(), migration.description(), migration.verdict(),
                times.isEmpty() ? "" : "; " + String.join(", ", times));
    }

    /** What is behind that, a line each. */
    static List<String> details(TriedMigration migration) {
        List<String> details = new ArrayList<>();
        migration.changed().forEach((change) -> details.add("changed by the upgrade: " + change));
        migration.lost().forEach((loss) -> details.add("lost: " + loss));
        migration.leftBehind().forEach((leftover) -> details.add("left behind: " + leftover));
        if (migration.note() != null) {
            details.add(migration.note());
        }
        if (migration.failure() != null) {
            details.add("failed %s%s: %s".formatted(migration.failure().direction(),
                    (migration.failure().sqlState() != null) ? " with SQLSTATE " + migration.failure().sqlState() : "",
                    migration.failure().text()));
        }
        return details;
    }

    private static void add(TriedMigration migration, StringBuilder text) {
        text.append('\n').append(headline(migration)).append('\n');
        migration.statements().forEach((statement) -> add(statement, text));
        details(migration).forEach((detail) -> text.append(detail).append('\n'));
    }

    private static void add(TriedStatement statement, StringBuilder text) {
        text.append("%s%s (%d ms)\n".formatted((statement.line() != null) ? statement.line() + ": " : "",
                statement.statement(), statement.millis()));
        add("locks", statement.locks(), text);
        add("reads", statement.scanned(), text);
        add("rewrites", statement.rewritten(), text);
        add("rebuilds", statement.rebuilt(), text);
        if (statement.note() != null) {
            add("note", List.of(statement.note()), text);
        }
    }

    private static void add(String word, List<?> what, StringBuilder text) {
        if (!what.isEmpty()) {
            text.append(
                    "    %-9s%s\n".formatted(word, String.join(", ", what.stream().map(Object::toString).toList())));
        }
    }

    private static void add(TriedTable table, StringBuilder text) {
        List<String> origins = new ArrayList<>();
        if (table.sampled() > 0) {
            origins.add(table.sampled() + " copied" + ((table.parents() > 0)
                    ? ", of which %d because others refer to them".formatted(table.parents()) : ""));
        }
        if (table.generated() > 0) {
            origins.add(table.generated() + " invented");
        }
        if (table.note() != null) {
            origins.add(table.note());
        }
        text.append("    %s: %s\n".formatted(table.table(), String.join("; ", origins)));
    }

    private static String rows(List<TriedTable> tables) {
        int rows = tables.stream().mapToInt(TriedTable::rows).sum();
        return (tables.isEmpty()) ? "no table before the first of them" : "%d row%s in %d table%s".formatted(rows,
                (rows == 1) ? "" : "s", tables.size(), (tables.size() == 1) ? "" : "s");
    }

    private static void time(String direction, @Nullable Long millis, List<String> times) {
        if (millis != null) {
            times.add("%s %d ms".formatted(direction, millis));
        }
    }

}
