package dev.aludel.safety.rule.transaction;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.aludel.migration.Statement;
import dev.aludel.safety.Danger;
import dev.aludel.safety.RoundTrip;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;

/** A downgrade that stops half-way cannot be run again. */
final class NotIdempotentOutsideTransaction implements Rule<RoundTrip> {

    private static final Pattern REPEATABLE = Pattern.compile(
            "(?is).*\\b(IF\\s+(NOT\\s+)?EXISTS|OR\\s+REPLACE)\\b.*|(SET|UPDATE|DELETE|SELECT|COMMENT|GRANT|REVOKE)\\b.*");

    private static final Pattern DROP = Pattern.compile(
            "(?i)\\bDROP\\s+(INDEX\\s+CONCURRENTLY|INDEX|TABLE|COLUMN|CONSTRAINT|VIEW|SEQUENCE|TYPE)\\s+(?!IF\\b)");

    private static final Pattern ADD = Pattern.compile("(?i)\\bADD\\s+COLUMN\\s+(?!IF\\b)");

    @Override
    public Class<RoundTrip> subject() {
        return RoundTrip.class;
    }

    @Override
    public Stream<Danger> dangers(RoundTrip trip, Scene scene) {
        if (trip.transactional()) {
            return Stream.empty();
        }
        List<Statement> statements = trip.downgradeStatements();
        return statements.stream()
            .limit(Math.max(statements.size() - 1, 0))
            .filter((statement) -> !isRepeatable(statement))
            .findFirst()
            .stream()
            .map((first) -> danger(first, statements));
    }

    private static Danger danger(Statement first, List<Statement> statements) {
        Danger danger = Danger.remark(
                "The downgrade runs statement by statement. If one fails, it starts from the first again, and '%s' fails "
                    .formatted(first.summary()) + "because it is done.");
        List<Statement> better = statements.stream()
            .map((statement) -> new Statement(guarded(statement.text()), statement.location(), List.of()))
            .toList();
        boolean all = better.stream().limit(better.size() - 1).allMatch(NotIdempotentOutsideTransaction::isRepeatable);
        return all
                ? danger.instead("-- migrate:down\n"
                        + better.stream().map((statement) -> statement.text() + ";").collect(Collectors.joining("\n")))
                : danger;
    }

    private static boolean isRepeatable(Statement statement) {
        return REPEATABLE.matcher(statement.text()).matches();
    }

    private static String guarded(String sql) {
        String dropped = DROP.matcher(sql).replaceAll("DROP $1 IF EXISTS ");
        return ADD.matcher(dropped).replaceAll("ADD COLUMN IF NOT EXISTS ");
    }

}
