package dev.aludel.run;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Facts;
import dev.aludel.migration.Migration;
import dev.aludel.migration.Statement;
import dev.aludel.replay.Replay;
import dev.aludel.replay.Replayed;
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
 * @param exact whether that schema is certain: every statement was understood
 * @param defaultSchema the schema whose name is left out; null where there is none
 * @param safety what was found in them
 */
public record Preview(List<Migration> pending, Schema live, Schema promised, boolean exact,
        @Nullable String defaultSchema, SafetyReport safety) {

    public Preview {
        pending = List.copyOf(pending);
    }

    /** Looks at the database and judges; nothing is changed. */
    public static Preview of(Site site, Database database, List<Migration> pending) throws SQLException {
        Dialect dialect = database.dialect();
        Schema live = live(site, database);
        String defaultSchema = dialect.catalog().defaultSchema(database.connection());
        Facts facts = dialect.facts().find(database.connection(), live.tables().keySet());
        SafetyReport safety = Judge
            .of(dialect, defaultSchema, site.rules().get(), site.safety(), Clock.systemDefaultZone())
            .judge(pending, live, facts);
        List<Statement> statements = pending.stream().flatMap((migration) -> migration.upgrade().stream()).toList();
        Replayed replayed = Replay.of(dialect.reader(), defaultSchema).over(live, statements);
        return new Preview(pending, live, replayed.after(), replayed.isExact(), defaultSchema, safety);
    }

    /** The schema that is there, without the history's own tables. */
    public static Schema live(Site site, Database database) throws SQLException {
        Schema schema = database.dialect().catalog().read(database.connection(), site.schemas());
        for (QualifiedName table : List.of(site.history().historyTable(), site.history().logTable())) {
            schema = schema.table(table).isPresent() ? schema.withoutTable(table) : schema;
        }
        return schema;
    }

}
