package dev.aludel.advice;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.fact.Usage.KeyUse;
import dev.aludel.fact.Usage.SequenceUse;
import dev.aludel.operation.ChangeColumnType;
import dev.aludel.operation.ChangeSequence;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SequenceChange;
import dev.aludel.operation.SequenceLimit;
import dev.aludel.schema.DataType;
import dev.aludel.schema.QualifiedName;

/** Sequences and keys that run out of numbers: from then on no row can be inserted. */
final class KeysNearTheirEnd implements Look {

    /** From that part of all numbers on it is time to do something. */
    private static final double NEAR = 0.75;

    private static final DataType BIGINT = DataType.of("bigint");

    private static final String REWRITE = "It writes the whole table anew while everybody waits: on a large one, fill "
            + "a second column in batches instead. Columns that refer to it have the same end.";

    @Override
    public Stream<Suggestion> suggestions(Situation situation) {
        Set<String> told = new HashSet<>();
        Stream<Suggestion> sequences = situation.usage()
            .sequences()
            .stream()
            .filter((use) -> isNear(use.last(), end(use)))
            .map((use) -> {
                told.add(use.table() + "." + use.column());
                return suggestion(use, situation);
            });
        Stream<Suggestion> keys = situation.usage()
            .keys()
            .stream()
            .filter((use) -> isNear(use.greatest(), use.end()))
            .filter((use) -> situation.schema().table(use.table()).isPresent()
                    && !told.contains(use.table() + "." + use.column()))
            .map((use) -> suggestion(use, situation));
        return Stream.concat(sequences, keys);
    }

    private static boolean isNear(long last, long end) {
        return last != 0 && (last > 0) == (end > 0) && (double) last / end >= NEAR;
    }

    private static long end(SequenceUse use) {
        Long column = use.columnEnd();
        return (column != null && use.increment() > 0) ? Math.min(column, use.end()) : use.end();
    }

    private static Suggestion suggestion(SequenceUse use, Situation situation) {
        QualifiedName table = use.table();
        Long column = use.columnEnd();
        boolean columnEnds = column != null && use.increment() > 0 && column <= use.end();
        String what = columnEnds ? "%s.%s, which it fills, ends at %s".formatted(table, use.column(), number(end(use)))
                : "it ends at %s".formatted(number(use.end()));
        return suggestion("sequence-near-end", table,
                "%s runs out of numbers: %s. After that no row can be inserted.".formatted(use.sequence(), what),
                "Its last number was %s, %s of all.".formatted(number(use.last()), part(use.last(), end(use))),
                situation, columnEnds ? widen(table, use.column(), situation) : unlimited(use, situation), columnEnds);
    }

    private static Suggestion suggestion(KeyUse use, Situation situation) {
        return suggestion("key-near-end", use.table(),
                "%s.%s runs out of numbers: it ends at %s. After that no row can be inserted.".formatted(use.table(),
                        use.column(), number(use.end())),
                "Its greatest number is %s, %s of all.".formatted(number(use.greatest()),
                        part(use.greatest(), use.end())),
                situation, widen(use.table(), use.column(), situation), true);
    }

    private static Suggestion suggestion(String kind, @Nullable QualifiedName table, String message, String figures,
            Situation situation, Operation @Nullable [] mending, boolean rewrites) {
        if (mending == null) {
            return situation.suggestion(kind, Certainty.CERTAIN, table, message, figures, "");
        }
        return rewrites ? situation.suggestion(kind, Certainty.CERTAIN, table, message, figures, REWRITE, mending)
                : situation.gentle(kind, Certainty.CERTAIN, table, message, figures, "", mending);
    }

    private static Operation @Nullable [] widen(@Nullable QualifiedName table, @Nullable String column,
            Situation situation) {
        if (table == null || column == null) {
            return null;
        }
        return situation.schema()
            .table(table)
            .flatMap((found) -> found.column(column))
            .map((found) -> new Operation[] { new ChangeColumnType(table, column, found.type(), BIGINT, null) })
            .orElse(null);
    }

    /** A sequence that belongs to a column, or whose end is its type's, has no other. */
    private static Operation @Nullable [] unlimited(SequenceUse use, Situation situation) {
        return situation.schema()
            .sequence(use.sequence())
            .map((found) -> new Operation[] { new ChangeSequence(use.sequence(),
                    new SequenceChange(found.type().equals(BIGINT) ? null : BIGINT, null, null, null,
                            (use.increment() > 0) ? new SequenceLimit(null) : null, null, null, null),
                    found) })
            .orElse(null);
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private static String part(long last, long end) {
        return String.format(Locale.ROOT, "%.0f %%", 100.0 * last / end);
    }

}
