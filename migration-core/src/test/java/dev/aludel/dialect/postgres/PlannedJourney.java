package dev.aludel.dialect.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.aludel.diff.Diff;
import dev.aludel.diff.Equivalence;
import dev.aludel.fact.Facts;
import dev.aludel.migration.Phase;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameConstraint;
import dev.aludel.operation.RenameIndex;
import dev.aludel.plan.Fills;
import dev.aludel.plan.PlanStyle;
import dev.aludel.plan.PlannedMigration;
import dev.aludel.plan.Planner;
import dev.aludel.plan.Step;
import dev.aludel.schema.Schema;

/**
 * A database goes from one schema to another as it is planned gently, migration by
 * migration, and back again the same way: at the end it is what the plain statements make
 * of it, and before each migration it is again what it was. Columns are compared by their
 * names, wherever they stand.
 *
 * @param phase whether the old code is gone
 */
record PlannedJourney(Live live, Schema from, Schema to, Phase phase) {

    /**
     * Travels with rows, and without them where they do not fit what is wanted.
     * @return whether the rows went all the way
     */
    boolean take() throws SQLException {
        Journey.leave(this.live);
        try {
            travel(true);
            return true;
        }
        catch (SQLException refused) {
            if (!Journey.isAboutRows(refused)) {
                throw refused;
            }
            Journey.leave(this.live);
            travel(false);
            return false;
        }
    }

    private void travel(boolean withRows) throws SQLException {
        Equivalence equivalence = new ServerEquivalence(this.live.connection());
        this.live.run(Diff.between(Schema.empty(), this.from, equivalence));
        Schema start = read();
        RowsInTables rows = new RowsInTables(start, this.to);
        if (withRows) {
            rows.fill(this.live);
        }
        List<String> kept = rows.kept(this.live, equivalence);
        List<String> all = new RowsInTables(start, start).kept(this.live, equivalence);
        List<Operation> changes = Diff.between(start, this.to, equivalence);
        Schema plain = Diff.after(start, changes);
        Planner planner = new Planner(new PostgresDialect(), PlanStyle.GENTLE, Fills.NONE, Facts.of("18", Map.of()));
        boolean contract = this.phase == Phase.CONTRACT;
        List<PlannedMigration> plan = planner.plan(contract ? List.of() : changes, contract ? changes : List.of(),
                start);
        List<Schema> passed = new ArrayList<>(List.of(start));
        for (PlannedMigration migration : plan) {
            run(migration);
            passed.add(read());
            same(migration.stage() + " does not do what it says",
                    Diff.after(passed.get(passed.size() - 2), migration.operations()), passed.get(passed.size() - 1),
                    equivalence);
        }
        same("the end of the plan", plain, read(), equivalence);
        assertKept(kept, rows.kept(this.live, equivalence));
        for (int place = plan.size() - 1; place >= 0; place--) {
            this.live.run(plan.get(place).back(passed.get(place), equivalence));
            same("back before " + plan.get(place).stage(), passed.get(place), read(), equivalence);
        }
        assertKept(all, new RowsInTables(start, start).kept(this.live, equivalence));
    }

    private void run(PlannedMigration migration) throws SQLException {
        for (Step step : migration.steps()) {
            if (step instanceof Step.Change change) {
                this.live.run(List.of(change.change()));
            }
            else if (step instanceof Step.Backfill backfill) {
                this.live.run(backfill.sql());
            }
            else if (step instanceof Step.Condition condition && !"t".equals(this.live.only(condition.query()))) {
                throw new AssertionError("Not so: " + condition.query());
            }
        }
    }

    /** A name that nobody gave is the database's own. */
    private static void same(String when, Schema wanted, Schema found, Equivalence equivalence) {
        List<Operation> left = Stream
            .concat(Diff.between(found, wanted, equivalence).stream(),
                    Diff.between(wanted, found, equivalence).stream())
            .filter((operation) -> !(operation instanceof RenameConstraint || operation instanceof RenameIndex))
            .toList();
        if (!left.isEmpty()) {
            throw new AssertionError("%s: %s".formatted(when, left));
        }
    }

    private static void assertKept(List<String> before, List<String> after) {
        if (!before.equals(after)) {
            throw new AssertionError("The rows were %s and are %s".formatted(before, after));
        }
    }

    private Schema read() throws SQLException {
        return this.live.schema(Picture.schemas(this.live));
    }

}
