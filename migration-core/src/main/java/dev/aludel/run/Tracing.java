package dev.aludel.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Dialect;
import dev.aludel.migration.Migration;
import dev.aludel.schema.Schema;
import dev.aludel.scratch.InSchema;
import dev.aludel.scratch.ScratchDatabase;
import dev.aludel.scratch.ScratchDatabases;
import dev.aludel.trace.SchemaCopy;
import dev.aludel.trace.Trace;
import dev.aludel.trace.Tracer;

/** Runs migrations on a scratch copy of the schema, and sees what they do. */
public final class Tracing {

    private final Site site;

    private final AskedMigrations asked;

    /**
     * Traces for one database, in which nothing is changed.
     * @param placeholders values for <code>${name}</code> in files
     */
    public Tracing(Site site, Map<String, String> placeholders) {
        this.site = site;
        this.asked = new AskedMigrations(site, placeholders);
    }

    /**
     * What the migrations do.
     * @throws dev.aludel.source.UnreadableMigration if a file cannot be read
     * @throws SchemaScriptFailed if a schema file cannot be made on a scratch database
     * @throws dev.aludel.scratch.NoScratch if there is no scratch database
     */
    public Trace trace(LintRequest request) {
        try {
            return (request.before() != null) ? fromFile(request, request.before()) : fromDatabase(request);
        }
        catch (SQLException ex) {
            throw Database.translated("trace migrations", ex);
        }
    }

    private Trace fromDatabase(LintRequest request) throws SQLException {
        Schema live;
        String defaultSchema;
        List<Migration> migrations;
        try (Database database = this.site.open()) {
            migrations = this.asked.of(request, database);
            live = Preview.live(this.site, database);
            defaultSchema = database.dialect().catalog().defaultSchema(database.connection());
        }
        Dialect dialect = Dialect.only();
        try (ScratchDatabase scratch = new ScratchDatabases(this.site.dataSource(), dialect).create()) {
            DataSource sessions = sessions(scratch, defaultSchema, dialect);
            List<String> gaps;
            try (Connection connection = sessions.getConnection()) {
                gaps = new SchemaCopy(dialect).make(live, connection, this.site.schemas());
            }
            return trace(migrations, sessions).withGaps(gaps);
        }
    }

    private Trace fromFile(LintRequest request, Path schema) throws SQLException {
        return this.asked.onSchema(request, schema, (scratch, migrations) -> trace(migrations, scratch.dataSource()));
    }

    private Trace trace(List<Migration> migrations, DataSource sessions) throws SQLException {
        try (Database database = this.site.on(sessions).open(); Connection witness = sessions.getConnection()) {
            return new Tracer(database.dialect(), database.connection(), witness, this.site.schemas(),
                    new Statements(database)::run)
                .trace(migrations);
        }
    }

    private static DataSource sessions(ScratchDatabase scratch, @Nullable String schema, Dialect dialect)
            throws SQLException {
        return (schema == null) ? scratch.dataSource() : InSchema.of(scratch, schema, dialect);
    }

}
