package dev.aludel.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.util.StringUtils;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.SqlStatement;
import dev.aludel.dialect.UnreadableSql;
import dev.aludel.migration.Downgrade;
import dev.aludel.migration.DowngradeScript;
import dev.aludel.migration.Irreversible;
import dev.aludel.migration.JavaMigration;
import dev.aludel.migration.Migration;
import dev.aludel.migration.NoDowngrade;
import dev.aludel.migration.Recorded;
import dev.aludel.migration.RecordedMigration;
import dev.aludel.migration.Recording;
import dev.aludel.migration.Statement;
import dev.aludel.operation.RunSql;
import dev.aludel.problem.AludelException;

/** Writes what Java migrations say in the words of a database. */
final class JavaReader {

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z]+([._][0-9A-Za-z]+)*");

    private final Dialect dialect;

    JavaReader(Dialect dialect) {
        this.dialect = dialect;
    }

    Migration migration(JavaMigration migration) {
        RecordedMigration said = said(migration);
        if (!ID.matcher(said.id()).matches()) {
            throw new UnreadableMigration(said.location(), "'%s' cannot be a revision id".formatted(said.id()),
                    "Let revision() give digits and letters, with dots or underscores between them.");
        }
        List<Statement> upgrade = statements(said.upgrade());
        if (upgrade.isEmpty()) {
            throw new UnreadableMigration(said.location(), "it has no statement to run",
                    "Let upgrade(…) say what it does, or remove the class.");
        }
        return new Migration(said.id(), said.description(), said.location(), said.header(), upgrade, downgrade(said),
                Checksum.of(said.header(), upgrade, this.dialect.reader()));
    }

    private static RecordedMigration said(JavaMigration migration) {
        try {
            return RecordedMigration.of(migration);
        }
        catch (AludelException ex) {
            throw ex;
        }
        catch (RuntimeException ex) {
            throw new UnreadableMigration(RecordedMigration.location(migration),
                    "it cannot say what it does (%s)".formatted(ex),
                    "Correct it; what needs the database belongs into 'changes.jdbc(…)', which runs later.", ex);
        }
    }

    private Downgrade downgrade(RecordedMigration said) {
        Recording recording = said.downgrade();
        String reason = recording.irreversible();
        if (reason != null) {
            if (!recording.changes().isEmpty()) {
                throw new UnreadableMigration(said.location(),
                        "a migration that is irreversible has statements in its downgrade",
                        "Remove 'changes.irreversible(…)', or the statements.");
            }
            return new Irreversible(reason);
        }
        List<Recorded> changes = new ArrayList<>();
        for (Recorded recorded : recording.changes()) {
            if (recorded instanceof Recorded.Reversal reversal) {
                Optional<String> obstacle = Reverse.obstacle(said.upgrade());
                if (obstacle.isPresent()) {
                    return new NoDowngrade(obstacle.get());
                }
                changes.addAll(Reverse.of(said.upgrade(), reversal.location()));
            }
            else {
                changes.add(recorded);
            }
        }
        List<Statement> statements = statements(new Recording(changes, recording.unused(), null));
        return new DowngradeScript(statements,
                statements.stream().map(JavaReader::scripted).collect(Collectors.joining()).strip());
    }

    private List<Statement> statements(Recording recording) {
        recording.unused().stream().findFirst().ifPresent((directive) -> {
            throw new UnreadableMigration(directive.location(), "no statement follows what is allowed here",
                    "Put it before the statement that it is about.");
        });
        return recording.changes().stream().flatMap(this::statements).toList();
    }

    private Stream<Statement> statements(Recorded recorded) {
        if (recorded instanceof Recorded.Step step) {
            return Stream.of(new Statement(step.step(), step.location(), step.directives()));
        }
        if (!(recorded instanceof Recorded.Change change)) {
            throw new UnreadableMigration(recorded.location(), "an upgrade cannot be its own reverse",
                    "Call 'reverseUpgrade()' in downgrade(…).");
        }
        return sql(change).map((sql) -> {
            if (this.dialect.reader().controlsTransaction(sql)) {
                throw new UnreadableMigration(change.location(),
                        "'%s' begins or ends a transaction, which is not for a migration to do"
                            .formatted(sql.replaceAll("\\s+", " ")),
                        "Remove it: each migration runs in a transaction of its own. One that must not overrides "
                                + "transactional().");
            }
            return new Statement(sql, change.location(), change.directives());
        });
    }

    private Stream<String> sql(Recorded.Change change) {
        try {
            if (!(change.operation() instanceof RunSql script)) {
                return Stream.of(this.dialect.grammar().sql(change.operation()));
            }
            List<String> statements = this.dialect.reader()
                .split(script.sql())
                .stream()
                .map(SqlStatement::sql)
                .toList();
            if (statements.isEmpty() || Reverse.isRequirement(change) && statements.size() > 1) {
                throw new UnreadableMigration(change.location(),
                        statements.isEmpty() ? "there is no SQL in it" : "a condition is one query",
                        "Write the statement, or remove the call.");
            }
            return statements.stream();
        }
        catch (UnreadableSql ex) {
            throw new UnreadableMigration(change.location(), StringUtils.uncapitalize(ex.reason()), ex.action());
        }
        catch (IllegalArgumentException ex) {
            throw new UnreadableMigration(change.location(), String.valueOf(ex.getMessage()),
                    "Say it with 'changes.sql(…)'.", ex);
        }
    }

    /**
     * A condition is asked on the way back too, also by a version that lacks the class.
     */
    private static String scripted(Statement statement) {
        return statement.isRequirement()
                ? "-- migrate:require %s\n".formatted(statement.text().strip().replaceAll("\\s+", " "))
                : statement.action().scripted();
    }

}
