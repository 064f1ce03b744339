package dev.aludel.advice;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.aludel.fact.Usage.ColumnSpread;
import dev.aludel.fact.Usage.StatementUse;
import dev.aludel.fact.Usage.TableUse;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Table;

/**
 * Tables that are often read from one end to the other, with the columns that would
 * narrow that most. What is searched for is not counted, so it is only a hint.
 */
final class MissingIndexes implements Look {

    private static final long LARGE = 10_000;

    private static final long MANY_ROWS_READ = 10_000_000;

    private static final double FEW_VALUES = 100;

    private static final double MOSTLY_NULL = 0.9;

    private static final int SHOWN = 3;

    @Override
    public Stream<Suggestion> suggestions(Situation situation) {
        return situation.tables()
            .flatMap((table) -> situation.usage()
                .of(table.name())
                .filter((use) -> use.rows() >= LARGE && use.rowsReadWhole() >= MANY_ROWS_READ)
                .map((use) -> suggestion(table, use, situation))
                .stream());
    }

    private static Suggestion suggestion(Table table, TableUse use, Situation situation) {
        List<ColumnSpread> columns = situation.usage()
            .columns()
            .stream()
            .filter((column) -> column.table().equals(table.name()) && column.distinct() >= FEW_VALUES
                    && column.nulls() < MOSTLY_NULL && !Keys.leads(table, column.column()))
            .sorted(Comparator.comparing((ColumnSpread column) -> !isSearchedFor(table, column, situation))
                .thenComparing(Comparator.comparingDouble(ColumnSpread::distinct).reversed()))
            .limit(SHOWN)
            .toList();
        String message = "%s is often read from one end to the other.%s".formatted(table.name(),
                columns.isEmpty() ? "" : " Of the columns without an index these narrow it most: %s."
                    .formatted(columns.stream().map(MissingIndexes::described).collect(Collectors.joining(", "))));
        String figures = "%s It was read whole %s, %s together, and %s through an index.".formatted(
                situation.size(table), Situation.counted(use.wholeReads(), "time"),
                Situation.counted(use.rowsReadWhole(), "row"), Situation.counted(use.indexReads(), "time"));
        String caveat = "What was searched for is not counted: look which statements read it, and create an index on what they ask for. "
                + situation.limitsOfCounters();
        return situation.suggestion("missing-index", Certainty.HINT, table.name(), message, figures, caveat,
                columns.isEmpty() ? new Operation[0]
                        : new Operation[] { situation.create(table, columns.get(0).column()) });
    }

    /** Whether a slow statement compares it with something. */
    private static boolean isSearchedFor(Table table, ColumnSpread column, Situation situation) {
        List<StatementUse> statements = situation.usage().statements();
        String comparison = "(?is).*\\b%s\\b.*\\b%s\"?\\s*(=|<|>|in\\b|between\\b|like\\b).*"
            .formatted(quoted(table.name().name()), quoted(column.column()));
        return statements != null && statements.stream().anyMatch((statement) -> statement.text().matches(comparison));
    }

    private static String quoted(String name) {
        return Pattern.quote(name);
    }

    private static String described(ColumnSpread column) {
        Double correlation = column.correlation();
        return String.format(Locale.ROOT, "%s (about %,.0f values%s)", column.column(), column.distinct(),
                (correlation != null) ? String.format(Locale.ROOT, ", correlation %.2f", correlation) : "");
    }

}
