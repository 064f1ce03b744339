package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.aludel.dialect.postgres.Probe.Answer;
import dev.aludel.dialect.postgres.Probe.Query;
import dev.aludel.fact.Count;
import dev.aludel.fact.DuplicatesIn;
import dev.aludel.fact.Facts;
import dev.aludel.fact.NullsIn;
import dev.aludel.fact.OrphansIn;
import dev.aludel.fact.PermissionFor;
import dev.aludel.fact.Question;
import dev.aludel.fact.ReadingTime;
import dev.aludel.fact.ReadingTimeOf;
import dev.aludel.fact.RowsAgainst;
import dev.aludel.fact.TableSize;
import dev.aludel.fact.TrafficOn;
import dev.aludel.fact.UnfitRows;
import dev.aludel.fact.ValuesBeyond;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.MatchType;
import dev.aludel.schema.QualifiedName;

/** How questions about rows are asked in SQL; whatever one finds in a sample is there. */
final class Probes {

    /** A sample of about that many bytes is read in a moment. */
    private static final long SAMPLE = 16L * 1024 * 1024;

    private static final double PERCENT = 100;

    private static final PostgresSpelling SPELLING = new PostgresSpelling();

    private Probes() {
    }

    /** The probe for a question; nothing where there is none for it. */
    @SuppressWarnings("unchecked")
    static <A> Optional<Probe<A>> of(Question<A> question, Facts facts) {
        Optional<? extends Probe<?>> probe = Optional.empty();
        if (question instanceof NullsIn nulls) {
            probe = Optional.of(count(nulls.table(), (rows) -> nulls(nulls, rows), facts));
        }
        else if (question instanceof RowsAgainst against) {
            probe = Optional.of(count(against.table(), (rows) -> refused(against, rows), facts));
        }
        else if (question instanceof DuplicatesIn duplicates) {
            probe = Optional.of(count(duplicates.table(), (rows) -> duplicates(duplicates, rows), facts));
        }
        else if (question instanceof OrphansIn orphans) {
            probe = Optional.of(count(orphans.table(), (rows) -> orphans(orphans, rows), facts));
        }
        else if (question instanceof ValuesBeyond values) {
            probe = ConversionProbe.of(values, sampled(values.table(), facts),
                    facts.majorVersion().orElse(PostgresDialect.OLDEST));
        }
        else if (question instanceof UnfitRows unfit) {
            probe = ConversionProbe.of(unfit, facts.majorVersion().orElse(PostgresDialect.OLDEST));
        }
        else if (question instanceof ReadingTimeOf reading) {
            probe = Optional.of(readingTime(reading, facts));
        }
        else if (question instanceof TrafficOn traffic) {
            probe = Optional.of(TrafficProbe.of(traffic));
        }
        else if (question instanceof PermissionFor permission) {
            probe = Optional.of(PermissionProbe.of(permission));
        }
        return (Optional<Probe<A>>) probe;
    }

    /**
     * The clock is looked at once the rows are counted, and no second process helps to
     * read a sample.
     */
    private static Probe<ReadingTime> readingTime(ReadingTimeOf question, Facts facts) {
        return new Probe<>(new Query<>(
                "SELECT count(*), extract(epoch FROM clock_timestamp() - statement_timestamp()) FROM "
                        + sampled(question.table(), facts),
                (row) -> new ReadingTime(row.getDouble(2) * PERCENT / percent(question.table(), facts))), null);
    }

    private static Probe<Count> count(QualifiedName table, Function<String, String> sql, Facts facts) {
        return new Probe<>(new Query<>(sql.apply(SPELLING.name(table)), counted(true)),
                new Query<>(sql.apply(sampled(table, facts)), counted(false)));
    }

    private static Answer<Count> counted(boolean complete) {
        return (row) -> new Count(row.getLong(1), row.getLong(2), complete);
    }

    /**
     * Some pages of a table ("SELECT", TABLESAMPLE), the same ones whenever it is asked.
     */
    private static String sampled(QualifiedName table, Facts facts) {
        return "%s TABLESAMPLE SYSTEM (%s) REPEATABLE (1)".formatted(SPELLING.name(table), percent(table, facts));
    }

    private static double percent(QualifiedName table, Facts facts) {
        long bytes = facts.size(table).map(TableSize::bytes).orElse(SAMPLE);
        return Math.min(PERCENT, PERCENT * SAMPLE / Math.max(1, bytes));
    }

    private static String nulls(NullsIn question, String rows) {
        return "SELECT count(*) FILTER (WHERE %s), count(*) FROM %s"
            .formatted(each(question.columns(), " OR ", (column) -> SPELLING.name(column) + " IS NULL"), rows);
    }

    /** A condition that is null refuses nothing. */
    private static String refused(RowsAgainst question, String rows) {
        return "SELECT count(*) FILTER (WHERE (%s) IS FALSE), count(*) FROM %s".formatted(question.condition(), rows);
    }

    private static String duplicates(DuplicatesIn question, String rows) {
        List<String> keys = question.keys()
            .stream()
            .map((key) -> key.expression() ? "(" + key.text() + ")" : SPELLING.name(key.text()))
            .toList();
        String values = IntStream.range(0, keys.size())
            .mapToObj((number) -> keys.get(number) + " AS k" + number)
            .collect(Collectors.joining(", "));
        List<String> names = IntStream.range(0, keys.size()).mapToObj((number) -> "k" + number).toList();
        String filled = question.nullsDistinct() ? " WHERE " + each(names, " AND ", (name) -> name + " IS NOT NULL")
                : "";
        return """
                SELECT coalesce(sum(n) FILTER (WHERE n > 1), 0), coalesce(sum(n), 0)
                FROM (SELECT count(*) AS n FROM (SELECT %s FROM %s%s) AS keys%s GROUP BY %s) AS groups""".formatted(
                values, rows, (question.where() != null) ? " WHERE " + question.where() : "", filled,
                String.join(", ", names));
    }

    /** A key that is partly null refers to nothing, or is wrong where MATCH is FULL. */
    private static String orphans(OrphansIn question, String rows) {
        ForeignKey key = question.key();
        String same = IntStream.range(0, key.columns().size())
            .mapToObj((number) -> "r.%s = t.%s".formatted(SPELLING.name(key.referencedColumns().get(number)),
                    SPELLING.name(key.columns().get(number))))
            .collect(Collectors.joining(" AND "));
        String join = (key.rules().match() == MatchType.FULL) ? " OR " : " AND ";
        String asks = each(key.columns(), join, (column) -> "t." + SPELLING.name(column) + " IS NOT NULL");
        return "SELECT count(*) FILTER (WHERE (%s) AND NOT EXISTS (SELECT FROM %s AS r WHERE %s)), count(*) FROM %s"
            .formatted(asks, SPELLING.name(key.referencedTable()), same, aliased(rows));
    }

    /** An alias stands before TABLESAMPLE. */
    private static String aliased(String rows) {
        int sample = rows.indexOf(" TABLESAMPLE ");
        return (sample < 0) ? rows + " AS t" : rows.substring(0, sample) + " AS t" + rows.substring(sample);
    }

    private static String each(List<String> things, String join, Function<String, String> text) {
        return things.stream().map(text).collect(Collectors.joining(join));
    }

}
