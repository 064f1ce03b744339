package dev.aludel.run;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Dialect;
import dev.aludel.history.HistorySettings;
import dev.aludel.migration.Migration;
import dev.aludel.operation.CreateSchema;
import dev.aludel.problem.AludelException;
import dev.aludel.schema.Namespace;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.scratch.ScratchDatabase;
import dev.aludel.trial.DataCopy;
import dev.aludel.trial.Sample;
import dev.aludel.trial.Sampling;
import dev.aludel.trial.TrialRequest;

/** Makes a scratch database what the first of some migrations would meet. */
final class TrialGround {

    private final Site site;

    private final Site scratch;

    private final String name;

    private final DataCopy copy;

    private final Connection connection;

    /**
     * Prepares a scratch database.
     * @param site the application's database, in which nothing is changed
     * @param scratch the same migrations on the scratch database
     * @param connection a session of the scratch database, in autocommit
     */
    TrialGround(Site site, Site scratch, ScratchDatabase database, Dialect dialect, Connection connection) {
        this.site = site;
        this.scratch = scratch;
        this.name = database.name();
        this.connection = connection;
        this.copy = new DataCopy(dialect, connection, site.schemas());
    }

    /** Copies schema, rows and history, and goes to where the migrations begin. */
    DataCopy prepare(Database live, Schema schema, Inventory inventory, TrialPlan plan, TrialRequest request)
            throws SQLException {
        Sample sample = request.generated() ? Sample.NONE
                : new Sampling(live.dialect().rows(), schema, request.rows()).over(live.connection());
        this.copy.make(schema, sample, request.generated() ? null : live.connection());
        try (Database database = this.scratch.open()) {
            makeSchemas(database.dialect());
            if (inventory.hasHistory()) {
                database.history().create();
                database.history().takeOver(live.history());
            }
            else if (!schema.tables().isEmpty()) {
                stamp(database, inventory);
            }
        }
        goTo(plan);
        return this.copy;
    }

    /** The history may lie in a schema of its own. */
    private void makeSchemas(Dialect dialect) throws SQLException {
        HistorySettings history = this.site.history();
        List<String> there = dialect.databases().schemas(this.connection);
        try (java.sql.Statement statement = this.connection.createStatement()) {
            for (String own : history.tables().stream().map(QualifiedName::schema).distinct().toList()) {
                if (isMissing(own, there)) {
                    statement.execute(dialect.grammar().sql(new CreateSchema(Namespace.of(own))));
                }
            }
        }
    }

    private static boolean isMissing(@Nullable String schema, List<String> there) {
        return schema != null && !there.contains(schema);
    }

    private void stamp(Database database, Inventory inventory) throws SQLException {
        String baseline = this.site.run().baseline();
        if (baseline != null) {
            database.history().create();
            new Stamp(this.scratch).record(database, inventory, baseline);
        }
    }

    private void goTo(TrialPlan plan) {
        Migration first = plan.tried().get(0);
        try {
            if (!plan.takenBack().isEmpty()) {
                new Downgrade(this.scratch).only(plan.takenBack());
            }
            plan.appliedBefore().forEach((revision) -> new Upgrade(this.scratch).to(revision));
        }
        catch (AludelException ex) {
            throw new TrialNotPrepared(this.name, first.id(), ex);
        }
    }

}
