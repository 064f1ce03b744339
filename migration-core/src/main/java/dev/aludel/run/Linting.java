package dev.aludel.run;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import dev.aludel.fact.Facts;
import dev.aludel.migration.Migration;
import dev.aludel.safety.SafetyReport;

/** Judges migrations before anybody runs them. */
public final class Linting {

    private final Site site;

    private final AskedMigrations asked;

    /**
     * Judges for one database.
     * @param placeholders values for <code>${name}</code> in files
     */
    public Linting(Site site, Map<String, String> placeholders) {
        this.site = site;
        this.asked = new AskedMigrations(site, placeholders);
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
            return judge(database, this.asked.of(request, database), request);
        }
    }

    private SafetyReport onScratch(LintRequest request, Path schema) throws SQLException {
        return this.asked.onSchema(request, schema, (scratch, migrations) -> {
            try (Database database = this.site.on(scratch.dataSource()).open()) {
                return judge(database, migrations, request);
            }
        });
    }

    private SafetyReport judge(Database database, List<Migration> migrations, LintRequest request) throws SQLException {
        UnaryOperator<Facts> believed = request.liveSizes() ? UnaryOperator.identity() : Facts::asIfLarge;
        return Preview.of(this.site, database, migrations, believed).safety();
    }

}
