package dev.aludel.run;

import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.aludel.dialect.Catalog;
import dev.aludel.dialect.Circumstances;
import dev.aludel.dialect.Dialect;
import dev.aludel.fact.Facts;
import dev.aludel.fact.ProbeLimits;
import dev.aludel.dialect.Locks;
import dev.aludel.dialect.Effects;
import dev.aludel.dialect.TableLock;
import dev.aludel.migration.Migration;
import dev.aludel.migration.Statement;
import dev.aludel.operation.DataOperation;
import dev.aludel.operation.Operation;
import dev.aludel.replay.Replay;
import dev.aludel.replay.Replayed;
import dev.aludel.replay.Step;
import dev.aludel.safety.Judge;
import dev.aludel.safety.SafetyReport;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * What pending migrations will do to a database.
 *
 * @param pending the migrations, in the order in which they will run
 * @param live the schema that the first of them meets, without the history's own tables
 * @param promised the schema after the last of them, as far as they are understood
 * @param settled the schema after those that are held, too
 * @param exact whether that schema is certain: every statement was understood
 * @param defaultSchema the schema whose name is left out; null where there is none
 * @param safety what was found in them
 * @param prospects what each of their statements will do to those who use the database
 */
public record Preview(List<Migration> pending, Schema live, Schema promised, Schema settled, boolean exact,
        @Nullable String defaultSchema, SafetyReport safety, List<Prospect> prospects) {

    private static final Logger logger = LoggerFactory.getLogger(Preview.class);

    public Preview {
        pending = List.copyOf(pending);
        prospects = List.copyOf(prospects);
    }

    /** Looks at the database and judges; nothing is changed. */
    public static Preview of(Site site, Database database, List<Migration> pending) throws SQLException {
        return of(site, database, pending, UnaryOperator.identity());
    }

    /** The same, believing of the facts what is left of them. */
    static Preview of(Site site, Database database, List<Migration> pending, UnaryOperator<Facts> believed)
            throws SQLException {
        Dialect dialect = database.dialect();
        Schema live = live(site, database);
        String defaultSchema = dialect.catalog().defaultSchema(database.connection());
        List<Statement> statements = pending.stream().flatMap((migration) -> migration.upgrade().stream()).toList();
        Replayed replayed = Replay.of(dialect.reader(), defaultSchema).over(live, statements);
        Facts facts = believed.apply(facts(database, touched(replayed, live, dialect), site.safety().limits()))
            .withRunning(RecordedVersions.read(site, database).running(defaultSchema));
        SafetyReport safety = judge(site, dialect, defaultSchema).judge(pending, live, facts);
        List<Prospect> prospects = new Outlook(dialect, facts, site.safety()).over(pending, replayed);
        return new Preview(pending, live, replayed.after(), replayed.after(), replayed.isExact(), defaultSchema, safety,
                prospects);
    }

    /** The same where others wait that will make a schema of it. */
    Preview settling(Schema schema) {
        return new Preview(this.pending, this.live, this.promised, schema, this.exact, this.defaultSchema, this.safety,
                this.prospects);
    }

    /** Judges the statements that take migrations back now; nothing is changed. */
    static SafetyReport ofDowngrade(Site site, Database database, List<Migration> back) throws SQLException {
        Dialect dialect = database.dialect();
        Schema live = live(site, database);
        String defaultSchema = dialect.catalog().defaultSchema(database.connection());
        List<Statement> statements = back.stream()
            .flatMap((migration) -> migration.downgradeStatements().stream())
            .toList();
        Replayed replayed = Replay.of(dialect.reader(), defaultSchema).over(live, statements);
        Facts facts = facts(database, touched(replayed, live, dialect), site.safety().limits())
            .withRunning(RecordedVersions.read(site, database).running(defaultSchema));
        return judge(site, dialect, defaultSchema).judgeDowngrade(back, live, facts);
    }

    private static Judge judge(Site site, Dialect dialect, @Nullable String defaultSchema) {
        return Judge.of(dialect, defaultSchema, site.rules().get(), site.safety(), Clock.systemDefaultZone());
    }

    /**
     * How large tables are. Who asks must not wait long, for a lock that somebody holds
     * or for a table that is full of dead rows: a table whose size is not known is taken
     * for a large one.
     */
    static Facts facts(Database database, Set<QualifiedName> tables, ProbeLimits limits) throws SQLException {
        Locks locks = database.dialect().locks();
        SavedSettings settings = SavedSettings.of(database);
        locks.limit(database.connection(), limits.together(), limits.together(), false);
        try {
            return database.dialect().facts().find(database.connection(), tables, limits);
        }
        catch (SQLException ex) {
            logger.info("The sizes of {} are not known, so they are taken for large: {}", tables,
                    MigrationFailed.Failure.of(ex).message());
            return Facts.of("", Map.of());
        }
        finally {
            settings.restore();
        }
    }

    /**
     * The tables that are there and that somebody waits for or loses rows of: nobody asks
     * for the size of the others.
     */
    private static Set<QualifiedName> touched(Replayed replayed, Schema live, Dialect dialect) {
        Set<QualifiedName> tables = new LinkedHashSet<>();
        for (Step step : replayed.steps()) {
            Circumstances circumstances = new Circumstances(step.before(), step.after(), dialect.oldestVersion());
            for (Operation operation : step.operations()) {
                Effects effects = dialect.effects(operation, circumstances);
                effects.locks().stream().map(TableLock::table).forEach(tables::add);
                if (operation instanceof DataOperation data) {
                    tables.addAll(data.tables());
                }
            }
        }
        tables.retainAll(live.tables().keySet());
        return tables;
    }

    /** The schema that is there, without the history's own tables. */
    public static Schema live(Site site, Database database) throws SQLException {
        Catalog catalog = database.dialect().catalog();
        Schema schema = catalog.read(database.connection(), site.schemas());
        String defaultSchema = catalog.defaultSchema(database.connection());
        for (QualifiedName own : site.history().tables()) {
            QualifiedName table = own.seenFrom(defaultSchema);
            if (schema.table(table).isPresent()) {
                schema = schema.withoutTable(table).withoutObjects((object) -> object.name().name().equals(table));
            }
        }
        return schema;
    }

}
