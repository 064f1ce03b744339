package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.aludel.diff.Diff;
import dev.aludel.diff.Equivalence;
import dev.aludel.migration.Statement;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunSql;
import dev.aludel.problem.Location;
import dev.aludel.replay.Replay;
import dev.aludel.replay.Replayed;
import dev.aludel.schema.Schema;

/**
 * Predicts what a case makes of the schema, runs it, and compares the prediction with the
 * catalog.
 */
final class PredictionJudge implements CorpusRun.Judge<Judgement> {

    private static final String SCHEMAS = """
            SELECT array_agg(nspname::text ORDER BY nspname), set_config('search_path', ?, false) FROM pg_namespace
            WHERE nspname <> 'information_schema' AND nspname !~ '^pg_'""";

    private static final int EVIDENCE_LENGTH = 300;

    /** Whether to look for details that the schema does not hold, which takes long. */
    private static final boolean DOUBTS = Boolean.getBoolean("aludel.law.doubts");

    @Override
    public Function<CorpusCase, Judgement> on(Live live, CorpusSection section) throws SQLException {
        String path = searchPath(live.connection());
        String defaultSchema = Objects.requireNonNull(live.connection().getSchema());
        Schema before = schema(live, path);
        LookAlikes alike = new LookAlikes();
        return (example) -> judge(live, section, example, before, path, defaultSchema, alike);
    }

    private static Judgement judge(Live live, CorpusSection section, CorpusCase example, Schema before, String path,
            String defaultSchema, LookAlikes alike) {
        Replayed replayed;
        try {
            replayed = Replay.of(new PostgresReader(), defaultSchema)
                .over(before,
                        example.statements()
                            .stream()
                            .map((sql) -> new Statement(sql, Location.of(section.page()), List.of()))
                            .toList());
        }
        catch (RuntimeException | StackOverflowError exception) {
            return new Judgement(section.page(), example, Verdict.CRASHED, exception.toString());
        }
        try {
            for (String statement : example.statements()) {
                live.run(statement);
            }
            Schema after = schema(live, path);
            Judgement judgement = compare(section, example, replayed, after,
                    new PostgresDialect().equivalence(live.connection()));
            return DOUBTS ? judgement.withDoubt(alike.of(example, after, Everything.of(live))) : judgement;
        }
        catch (SQLException exception) {
            return new Judgement(section.page(), example, Verdict.REFUSED, String.valueOf(exception.getMessage()));
        }
        catch (RuntimeException exception) {
            return new Judgement(section.page(), example, Verdict.CRASHED, exception.toString());
        }
    }

    private static Judgement compare(CorpusSection section, CorpusCase example, Replayed replayed, Schema after,
            Equivalence equivalence) {
        List<Operation> operations = replayed.operations().toList();
        Schema before = replayed.before();
        Schema predicted = replayed.after();
        String misfit = replayed.steps()
            .stream()
            .flatMap((step) -> step.misfits().stream())
            .map((sentence) -> "It does not fit: " + sentence)
            .collect(Collectors.joining("\n"));
        boolean opaque = operations.stream().anyMatch(RunSql.class::isInstance);
        boolean expectedOpaque = example.expectation() == CorpusCase.Expectation.NOT_ANALYSED;
        String change = differences("did", before, after, equivalence);
        String error = misfit.isEmpty() ? differences("not predicted", informed(predicted, after), after, equivalence)
                : misfit;
        Verdict verdict = Verdict.RIGHT;
        String evidence = "";
        if (expectedOpaque) {
            if (!opaque || !differences("guessed", before, predicted, equivalence).isEmpty()) {
                verdict = Verdict.GUESSED;
                evidence = lines("read", operations);
            }
        }
        else if (opaque) {
            verdict = Verdict.NOT_ANALYSED;
            evidence = change;
        }
        else if (!error.isEmpty()) {
            verdict = Verdict.MISREAD;
            evidence = lines("read", operations) + "\n" + error;
        }
        else if (example.expectation() != CorpusCase.Expectation.CHANGED && !change.isEmpty()) {
            verdict = Verdict.CHANGED;
            evidence = change;
        }
        else if (example.expectation() == CorpusCase.Expectation.CHANGED && change.isEmpty()) {
            verdict = Verdict.UNSEEN;
        }
        return new Judgement(section.page(), example, verdict, evidence);
    }

    /**
     * A definition that the prediction calls unknown is no error: nobody has followed
     * what the change did to it, and it says so.
     */
    private static Schema informed(Schema predicted, Schema after) {
        return predicted.withEachObject((object) -> (object.definition() != null) ? object
                : after.object(object.name()).map((found) -> object.defined(found.definition())).orElse(object));
    }

    /** Looked at from both sides, as one may see what the other does not. */
    private static String differences(String word, Schema from, Schema to, Equivalence equivalence) {
        List<Operation> there = Diff.between(from, to, equivalence);
        List<Operation> back = there.isEmpty() ? Diff.between(to, from, equivalence) : List.of();
        return Stream.of(lines(word, there), there.isEmpty() ? lines(word + ", seen from behind", back) : "")
            .filter((text) -> !text.isEmpty())
            .collect(Collectors.joining("\n"));
    }

    private static String lines(String word, List<Operation> operations) {
        return operations.stream().map((operation) -> word + ": " + cut(operation)).collect(Collectors.joining("\n"));
    }

    private static String cut(Operation operation) {
        String text = operation.toString().replace('\n', ' ');
        return (text.length() <= EVIDENCE_LENGTH) ? text : text.substring(0, EVIDENCE_LENGTH) + "…";
    }

    private static String searchPath(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SHOW search_path");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    /**
     * All schemas of the database, seen from where the case began: what it did to the
     * search path would give the same things other names.
     */
    private static Schema schema(Live live, String path) throws SQLException {
        try (PreparedStatement statement = live.connection().prepareStatement(SCHEMAS)) {
            statement.setString(1, path);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return live.schema((String[]) row.getArray(1).getArray());
            }
        }
    }

}
