package dev.aludel.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Dialect;
import dev.aludel.migration.Migration;
import dev.aludel.schema.Schema;
import dev.aludel.scratch.InSchema;
import dev.aludel.scratch.ScratchDatabase;
import dev.aludel.scratch.ScratchDatabases;
import dev.aludel.source.MigrationSource;
import dev.aludel.trace.SchemaCopy;
import dev.aludel.trace.Trace;
import dev.aludel.trace.Tracer;

/** Runs migrations on a scratch copy of the schema, and sees what they do. */
public final class Tracing {

    private final Site site;

    private final Map<String, String> placeholders;

    /**
     * Traces for one database, in which nothing is changed.
     * @param placeholders values for <code>${name}</code> in files
     */
    public Tracing(Site site, Map<String, String> placeholders) {
        this.site = site;
        this.placeholders = Map.copyOf(placeholders);
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
            migrations = request.files().isEmpty() ? this.site.inventory(database).pending()
                    : read(request.files(), database.dialect());
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

    /** All migrations are pending where only a schema is known. */
    private Trace fromFile(LintRequest request, Path schema) throws SQLException {
        Dialect dialect = Dialect.only();
        SchemaScript script = SchemaScript.read(schema, dialect);
        List<Migration> migrations = request.files().isEmpty()
                ? Inventory.of(this.site.source().read(dialect), Optional.empty()).pending()
                : read(request.files(), dialect);
        try (ScratchDatabase scratch = new ScratchDatabases(this.site.dataSource(), dialect).create()) {
            try (Connection connection = scratch.dataSource().getConnection()) {
                script.run(connection);
            }
            return trace(migrations, scratch.dataSource());
        }
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

    private List<Migration> read(List<Path> files, Dialect dialect) {
        return MigrationSource.scripts(files, this.placeholders).read(dialect);
    }

}
