package dev.aludel.advice;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import dev.aludel.fact.Usage.StatementUse;

/** The statements that take long, where somebody counts them. */
final class SlowStatements implements Look {

    static final String KIND = "slow-statement";

    static final String UNSHOWN = "A statement takes long each time.";

    private static final int LONGEST = 200;

    private static final int MILLIS = 1_000;

    @Override
    public Stream<Suggestion> suggestions(Situation situation) {
        List<StatementUse> statements = situation.usage().statements();
        return (statements == null) ? Stream.empty()
                : statements.stream().map((statement) -> suggestion(statement, situation));
    }

    private static Suggestion suggestion(StatementUse use, Situation situation) {
        String text = (use.text().length() > LONGEST) ? use.text().substring(0, LONGEST) + "..." : use.text();
        return situation.suggestion(KIND, Certainty.HINT, null, "This takes long each time: %s".formatted(text),
                String.format(Locale.ROOT, "It ran %s, %,.0f ms each and %,.0f s together, for %s.",
                        Situation.counted(use.calls(), "time"), use.meanMillis(), use.totalMillis() / MILLIS,
                        Situation.counted(use.rows(), "row")),
                "Why is told by EXPLAIN (ANALYZE, BUFFERS).");
    }

}
