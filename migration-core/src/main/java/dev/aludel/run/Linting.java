package dev.aludel.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import dev.aludel.dialect.Dialect;
import dev.aludel.fact.Facts;
import dev.aludel.migration.Migration;
import dev.aludel.safety.SafetyReport;
import dev.aludel.scratch.ScratchDatabase;
import dev.aludel.scratch.ScratchDatabases;
import dev.aludel.source.MigrationSource;

/** Judges migrations before anybody runs them. */
public final class Linting {

    private final Site site;

    private final Map<String, String> placeholders;

    /**
     * Judges for one database.
     * @param placeholders values for <code>${name}</code> in files
     */
    public Linting(Site site, Map<String, String> placeholders) {
        this.site = site;
        this.placeholders = Map.copyOf(placeholders);
    }

    /**
     * What is found; nothing is changed.
     * @throws dev.aludel.source.UnreadableMigration if a file cannot be read
     * @throws SchemaScriptFailed if the schema cannot be made on a scratch database
     */
    public SafetyReport judge(LintRequest request) {
        try {
            return (request.before() != null) ? onScratch(request, request.before()) : live(request);
        }
        catch (SQLException ex) {
            throw Database.translated("judge migrations", ex);
        }
    }

    private SafetyReport live(LintRequest request) throws SQLException {
        try (Database database = this.site.open()) {
            List<Migration> migrations = request.files().isEmpty() ? this.site.inventory(database).pending()
                    : read(request.files(), database.dialect());
            return judge(database, migrations, request);
        }
    }

    /** All migrations are pending where only a schema is known. */
    private SafetyReport onScratch(LintRequest request, Path schema) throws SQLException {
        Dialect dialect = Dialect.only();
        SchemaScript script = SchemaScript.read(schema, dialect);
        List<Migration> migrations = request.files().isEmpty()
                ? Inventory.of(this.site.source().read(dialect), Optional.empty()).pending()
                : read(request.files(), dialect);
        try (ScratchDatabase scratch = new ScratchDatabases(this.site.dataSource(), dialect).create()) {
            try (Connection connection = scratch.dataSource().getConnection()) {
                script.run(connection);
            }
            try (Database database = this.site.on(scratch.dataSource()).open()) {
                return judge(database, migrations, request);
            }
        }
    }

    private SafetyReport judge(Database database, List<Migration> migrations, LintRequest request) throws SQLException {
        UnaryOperator<Facts> believed = request.liveSizes() ? UnaryOperator.identity() : Facts::asIfLarge;
        return Preview.of(this.site, database, migrations, believed).safety();
    }

    private List<Migration> read(List<Path> files, Dialect dialect) {
        return MigrationSource.scripts(files, this.placeholders).read(dialect);
    }

}
