package dev.aludel.source;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.util.StringUtils;

import dev.aludel.dialect.NotInBatches;
import dev.aludel.dialect.SqlReader;
import dev.aludel.migration.Directive;
import dev.aludel.migration.Statement;
import dev.aludel.problem.Location;

/** Reads {@code -- migrate:backfill batch=1000 pause=50}. */
final class BackfillLine {

    private static final Pattern ARGUMENT = Pattern.compile("(batch|pause)\\s*=\\s*(\\S+)");

    private static final int LARGEST_BATCH = 1_000_000;

    private static final int LONGEST_PAUSE = 600_000;

    private BackfillLine() {
    }

    static Directive.Backfill of(DirectiveLine line, Location location) {
        Integer batch = null;
        Integer pause = null;
        Matcher matcher = ARGUMENT.matcher(line.argument());
        int read = 0;
        while (matcher.find() && line.argument().substring(read, matcher.start()).isBlank()) {
            boolean isBatch = matcher.group(1).equals("batch");
            if ((isBatch ? batch : pause) != null) {
                throw new UnreadableMigration(location,
                        "a second '%s' in 'migrate:backfill'".formatted(matcher.group(1)), "Keep one.");
            }
            if (isBatch) {
                batch = number(matcher, 1, LARGEST_BATCH, "rows", location);
            }
            else {
                pause = number(matcher, 0, LONGEST_PAUSE, "milliseconds", location);
            }
            read = matcher.end();
        }
        String rest = line.argument().substring(read).strip();
        if (!rest.isEmpty()) {
            throw new UnreadableMigration(location, "'migrate:backfill' does not know what '%s' is".formatted(rest),
                    "Write it like '-- migrate:backfill batch=1000 pause=50'.");
        }
        return new Directive.Backfill((batch != null) ? batch : Directive.Backfill.USUAL_BATCH,
                Duration.ofMillis((pause != null) ? pause : 0), location);
    }

    /**
     * Whether a statement can be run as its directive says, as far as its text tells.
     * @throws UnreadableMigration if not
     */
    static void check(Statement statement, SqlReader reader) {
        if (statement.directives(Directive.Backfill.class).count() > 1) {
            throw new UnreadableMigration(
                    statement.directives(Directive.Backfill.class).skip(1).findFirst().orElseThrow().location(),
                    "a second 'migrate:backfill' before one statement", "Keep one.");
        }
        statement.backfill().ifPresent((backfill) -> {
            try {
                reader.rowStatement(statement.text());
            }
            catch (NotInBatches ex) {
                throw new UnreadableMigration(statement.location(), StringUtils.uncapitalize(ex.reason()), ex.action());
            }
        });
    }

    private static int number(Matcher matcher, int least, int most, String unit, Location location) {
        String value = matcher.group(2);
        if (value.matches("[0-9]{1,9}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most) {
            return Integer.parseInt(value);
        }
        throw new UnreadableMigration(location,
                "'%s' of 'migrate:backfill' cannot be '%s'".formatted(matcher.group(1), value),
                "Write a number of %s from %d to %d.".formatted(unit, least, most));
    }

}
