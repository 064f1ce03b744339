package dev.aludel.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Dialect;
import dev.aludel.migration.Migration;
import dev.aludel.schema.Schema;
import dev.aludel.scratch.InSchema;
import dev.aludel.scratch.ScratchDatabase;
import dev.aludel.scratch.ScratchDatabases;
import dev.aludel.trial.DataCopy;
import dev.aludel.trial.Trial;
import dev.aludel.trial.TrialRequest;
import dev.aludel.trial.TriedMigration;
import dev.aludel.trial.Verdict;

/**
 * Tries migrations where nobody is hurt: on a scratch database with the present schema
 * and some rows, each up, down and up again.
 */
public final class Trying {

    private final Site site;

    /**
     * Tries for one database: nothing is changed there but what its log says. A contract
     * that waits is tried, too.
     */
    public Trying(Site site) {
        this.site = site.contracts(ContractPolicy.AUTO);
    }

    /**
     * Tries them, and writes down what came of it.
     * @throws UnknownRange if nobody can tell which are meant
     * @throws TrialNotPrepared if the copy cannot be brought to where they begin
     * @throws dev.aludel.scratch.NoScratch if there is no scratch database
     */
    public Trial run(TrialRequest request) {
        try {
            Trial trial = trial(request);
            if (trial.isEmpty()) {
                return trial;
            }
            try (Database database = this.site.open()) {
                return new StoredTrials(database).add(trial, this.site.run()) ? trial.inTheLog() : trial;
            }
        }
        catch (SQLException ex) {
            throw Database.translated("try migrations", ex);
        }
    }

    private Trial trial(TrialRequest request) throws SQLException {
        try (Database live = this.site.open()) {
            List<Migration> migrations = this.site.source().read(live.dialect());
            Inventory inventory = this.site.inventory(live, migrations);
            new Verification(inventory, this.site.run()).check(live.history());
            TrialPlan plan = TrialPlan.of(inventory, request.range());
            if (!inventory.hasHistory() && this.site.run().baseline() != null) {
                plan = plan.without(inventory.upTo(this.site.run().baseline()));
            }
            if (plan.tried().isEmpty()) {
                return new Trial(server(live.dialect(), live.connection()), List.of(), List.of(), List.of(), List.of(),
                        false);
            }
            Schema schema = Preview.live(this.site, live);
            if (!inventory.hasHistory() && !schema.tables().isEmpty() && this.site.run().baseline() == null) {
                throw new TablesWithoutHistory(schema.tables().keySet(), this.site.history().historyTable().toString(),
                        inventory.items().get(0).revision());
            }
            try (ScratchDatabase scratch = scratch(request, live.dialect())) {
                return on(scratch, live, schema, inventory, plan, request);
            }
        }
    }

    private ScratchDatabase scratch(TrialRequest request, Dialect dialect) {
        ScratchDatabases databases = new ScratchDatabases(this.site.dataSource(), dialect);
        if (request.scratch() != null) {
            return databases.at(request.scratch());
        }
        return request.generated() ? databases.create() : databases.createBeside();
    }

    private Trial on(ScratchDatabase scratch, Database live, Schema schema, Inventory inventory, TrialPlan plan,
            TrialRequest request) throws SQLException {
        Dialect dialect = live.dialect();
        String defaultSchema = dialect.catalog().defaultSchema(live.connection());
        DataSource sessions = sessions(scratch, defaultSchema, dialect);
        Site there = this.site.on(sessions).allowingAll().watchedBy(new UntrueConditions());
        try (Connection connection = sessions.getConnection()) {
            DataCopy copy = new TrialGround(this.site, there, scratch, dialect, connection).prepare(live, schema,
                    inventory, plan, request);
            List<TriedMigration> tried = each(plan.tried(), there, dialect, connection, copy);
            return new Trial(server(dialect, connection), copy.gaps(), copy.tables(), tried,
                    plan.tried().stream().skip(tried.size()).map(Migration::id).toList(), false);
        }
    }

    private static List<TriedMigration> each(List<Migration> migrations, Site scratch, Dialect dialect,
            Connection connection, DataCopy copy) throws SQLException {
        List<TriedMigration> tried = new ArrayList<>();
        for (Migration migration : migrations) {
            TrialSteps steps = new TrialSteps(scratch, dialect, migration, connection);
            TriedMigration done = steps.run();
            tried.add(done);
            if (done.verdict() == Verdict.FAILED && !isApplied(migration, scratch)) {
                break;
            }
            copy.invent(steps.now().newAndEmpty(steps.before()));
        }
        return tried;
    }

    /** Where only the way back failed, the next can go on from here. */
    private static boolean isApplied(Migration migration, Site scratch) {
        try (Database database = scratch.open()) {
            return scratch.inventory(database)
                .item(migration.id())
                .filter((item) -> item.state() == MigrationState.APPLIED)
                .isPresent();
        }
    }

    private static String server(Dialect dialect, Connection connection) throws SQLException {
        return "%s %d".formatted(dialect.name(), connection.getMetaData().getDatabaseMajorVersion());
    }

    private static DataSource sessions(ScratchDatabase scratch, @Nullable String schema, Dialect dialect)
            throws SQLException {
        return (schema == null) ? scratch.dataSource() : InSchema.of(scratch, schema, dialect);
    }

}
