package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import dev.aludel.dialect.postgres.Probe.Answer;
import dev.aludel.dialect.postgres.Probe.Query;
import dev.aludel.fact.Conversion;
import dev.aludel.fact.ConversionRisk;
import dev.aludel.fact.RowKeys;
import dev.aludel.fact.UnfitRows;
import dev.aludel.fact.ValuesBeyond;
import dev.aludel.schema.DataType;

/**
 * What another type would do to the values of a column: the ones that it refuses, and the
 * ones that it changes.
 */
final class ConversionProbe {

    private static final PostgresSpelling SPELLING = new PostgresSpelling();

    private ConversionProbe() {
    }

    static Optional<Probe<Conversion>> of(ValuesBeyond question, String sampled, int version) {
        ConversionTests tests = tests(question, version);
        return tests.isKnown()
                ? Optional
                    .of(new Probe<>(query(tests, SPELLING.name(question.table()), true), query(tests, sampled, false)))
                : Optional.empty();
    }

    /** The keys of such rows, the first ones of them. */
    static Optional<Probe<RowKeys>> of(UnfitRows question, int version) {
        ValuesBeyond values = question.values();
        ConversionTests tests = tests(values, version);
        if (!tests.isKnown()) {
            return Optional.empty();
        }
        String key = question.key().stream().map(SPELLING::name).collect(Collectors.joining(", "));
        String meant = (question.kind() == UnfitRows.Kind.FAILING) ? String.valueOf(tests.failing())
                : "CASE WHEN %s THEN false ELSE %s END".formatted(tests.failing(), tests.changed());
        String sql = "SELECT ARRAY(SELECT concat_ws(', ', %1$s) FROM %2$s WHERE %3$s ORDER BY %1$s LIMIT %4$d)"
            .formatted(key, SPELLING.name(values.table()), meant, question.most());
        return Optional.of(new Probe<>(
                new Query<>(sql, (row) -> new RowKeys(List.of((String[]) row.getArray(1).getArray()))), null));
    }

    /** What can happen, as the servers know that tell most. */
    static ConversionRisk risk(ValuesBeyond question) {
        ConversionTests tests = tests(question, PlainText.VALIDITY);
        return new ConversionRisk(isUsingNeeded(question), tests.mayFail(), tests.mayChange());
    }

    /** A value that is refused is not converted to see what becomes of it. */
    private static Query<Conversion> query(ConversionTests tests, String rows, boolean complete) {
        Answer<Conversion> answer = (row) -> new Conversion(row.getLong(1), row.getLong(2), row.getLong(3), complete);
        return new Query<>("""
                SELECT count(*) FILTER (WHERE %1$s), count(*) FILTER (WHERE CASE WHEN %1$s THEN false ELSE %2$s END),
                  count(*) FROM %3$s""".formatted(tests.failing(), tests.changed(), rows), answer);
    }

    private static ConversionTests tests(ValuesBeyond question, int version) {
        DataType from = CanonicalType.of(question.from());
        DataType to = CanonicalType.of(question.to());
        String column = SPELLING.name(question.column());
        if (from.array() || to.array()) {
            return ConversionTests.UNKNOWN;
        }
        if (question.using() == null) {
            return ConversionTests.assigned(column, from, to, version);
        }
        return UsingExpression.of(question.using(), column, from).tests(to, version);
    }

    /** Of types that users made the casts are not known. */
    private static boolean isUsingNeeded(ValuesBeyond question) {
        return question.using() == null && BuiltInTypes.lowerCase(CanonicalType.of(question.from())) != null
                && BuiltInTypes.lowerCase(CanonicalType.of(question.to())) != null
                && Conversions.using(SPELLING.name(question.column()), question.from(), question.to(), "") != null;
    }

}
