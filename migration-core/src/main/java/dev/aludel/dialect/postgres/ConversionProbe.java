package dev.aludel.dialect.postgres;

import java.util.Optional;

import dev.aludel.dialect.postgres.Probe.Answer;
import dev.aludel.dialect.postgres.Probe.Query;
import dev.aludel.fact.Conversion;
import dev.aludel.fact.ValuesBeyond;
import dev.aludel.schema.DataType;

/**
 * What a narrower type would do to values: the ones that it refuses, and the ones that it
 * changes ("Data Types" in PostgreSQL's manual).
 */
final class ConversionProbe {

    private static final PostgresSpelling SPELLING = new PostgresSpelling();

    private ConversionProbe() {
    }

    static Optional<Probe<Conversion>> of(ValuesBeyond question, String sampled) {
        return tests(question).map((tests) -> new Probe<>(query(tests, SPELLING.name(question.table()), true),
                query(tests, sampled, false)));
    }

    private static Query<Conversion> query(Tests tests, String rows, boolean complete) {
        Answer<Conversion> answer = (row) -> new Conversion(row.getLong(1), row.getLong(2), row.getLong(3), complete);
        return new Query<>("SELECT count(*) FILTER (WHERE %s), count(*) FILTER (WHERE %s), count(*) FROM %s"
            .formatted(tests.failing(), tests.changed(), rows), answer);
    }

    /** Of text, blanks at the end are cut before anything is refused. */
    private static Optional<Tests> tests(ValuesBeyond question) {
        DataType to = CanonicalType.of(question.to());
        String column = SPELLING.name(question.column());
        if (question.using() != null || to.array() || to.name().schema() != null || to.arguments().isEmpty()) {
            return Optional.empty();
        }
        return switch (to.name().name()) {
            case "character varying", "character" -> Optional
                .of(new Tests("length(rtrim(%s::text, ' ')) > %s".formatted(column, to.arguments().get(0)), "false"));
            default -> Optional.empty();
        };
    }

    /**
     * What is asked of each value.
     *
     * @param failing a condition in SQL: the type refuses it
     * @param changed a condition in SQL: it becomes another one
     */
    private record Tests(String failing, String changed) {
    }

}
