package dev.aludel.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.aludel.dialect.Dialect;
import dev.aludel.migration.Migration;
import dev.aludel.scratch.ScratchDatabase;
import dev.aludel.scratch.ScratchDatabases;
import dev.aludel.source.MigrationSource;

/**
 * The migrations that a request is about, and the schema file that they meet.
 *
 * @param site the database, in which nothing is changed
 * @param placeholders values for <code>${name}</code> in files
 */
record AskedMigrations(Site site, Map<String, String> placeholders) {

    AskedMigrations {
        placeholders = Map.copyOf(placeholders);
    }

    /** The files of a request, or what is pending on a database. */
    List<Migration> of(LintRequest request, Database database) {
        return request.files().isEmpty() ? Inventory.migrations(this.site.inventory(database).toCome())
                : read(request.files(), database.dialect());
    }

    /** The same on a scratch database that has the schema of a file and no history. */
    <T> T onSchema(LintRequest request, Path schema, Work<T> work) throws SQLException {
        Dialect dialect = Dialect.only();
        SchemaScript script = SchemaScript.read(schema, dialect);
        List<Migration> migrations = request.files().isEmpty()
                ? Inventory.of(this.site.source().read(dialect), Optional.empty()).pending()
                : read(request.files(), dialect);
        try (ScratchDatabase scratch = new ScratchDatabases(this.site.dataSource(), dialect).create()) {
            try (Connection connection = scratch.dataSource().getConnection()) {
                script.run(connection);
            }
            return work.on(scratch, migrations);
        }
    }

    private List<Migration> read(List<Path> files, Dialect dialect) {
        return MigrationSource.scripts(files, this.placeholders).read(dialect);
    }

    /**
     * Something to do with the migrations on a scratch database.
     *
     * @param <T> what comes of it
     */
    @FunctionalInterface
    interface Work<T> {

        T on(ScratchDatabase scratch, List<Migration> migrations) throws SQLException;

    }

}
