package dev.aludel.safety;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Dialect;
import dev.aludel.fact.Facts;
import dev.aludel.migration.Directive;
import dev.aludel.migration.DowngradeScript;
import dev.aludel.migration.Migration;
import dev.aludel.migration.NoDowngrade;
import dev.aludel.migration.Sql;
import dev.aludel.migration.Statement;
import dev.aludel.operation.AlterOnly;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.NotNeeded;
import dev.aludel.operation.Operation;
import dev.aludel.replay.Replay;
import dev.aludel.replay.Replayed;
import dev.aludel.replay.Step;
import dev.aludel.replay.Trail;
import dev.aludel.schema.Schema;

/** Walks through the migrations of one run and shows the rules what it meets. */
final class Hearing {

    private final Dialect dialect;

    private final Replay replay;

    private final Panel panel;

    private final RuleBook rules;

    private final LocalDate today;

    private final @Nullable Facts facts;

    private final Schema live;

    private final List<Finding> findings = new ArrayList<>();

    private Schema schema;

    private Trail run = Trail.EMPTY;

    Hearing(Dialect dialect, Replay replay, Panel panel, RuleBook rules, LocalDate today, Schema live,
            @Nullable Facts facts) {
        this.dialect = dialect;
        this.replay = replay;
        this.panel = panel;
        this.rules = rules;
        this.today = today;
        this.live = live;
        this.schema = live;
        this.facts = facts;
    }

    SafetyReport report() {
        return new SafetyReport(this.findings);
    }

    void hear(Migration migration) {
        Allowances allowances = new Allowances(migration, this.today);
        Occasion occasion = occasion(migration, migration.upgrade(), Direction.UPGRADE, true);
        Replayed upgrade = this.replay.over(this.schema, migration.upgrade());
        Scene whole = new Scene(occasion, upgrade, List.of(), List.of(), Trail.EMPTY, this.run, HeldLocks.NONE);
        ask(migration, whole, Place.ofFile(migration, Direction.UPGRADE), allowances);
        this.run = statements(migration, migration.upgrade(), upgrade, occasion, Trail.EMPTY, allowances);
        downgrade(migration, upgrade, whole, allowances);
        allowances.all(this.rules.ids())
            .filter((allowance) -> allowance.state() == Allowance.State.UNKNOWN
                    || this.panel.level(allowance.directive().rule()).isPresent())
            .forEach(
                    (allowance) -> ask(allowance, whole, Place.of(migration, allowance.directive(), null), allowances));
        this.schema = upgrade.after();
    }

    /** Hears the statements that take a migration back in this run. */
    void hearDowngrade(Migration migration) {
        List<Statement> statements = migration.downgradeStatements();
        Replayed back = this.replay.over(this.schema, statements);
        this.run = statements(migration, statements, back, occasion(migration, statements, Direction.DOWNGRADE, true),
                Trail.EMPTY, new Allowances(migration, this.today));
        this.schema = back.after();
    }

    private Occasion occasion(Migration migration, List<Statement> statements, Direction direction, boolean now) {
        boolean transactional = migration.header().transactional() && statements.stream()
            .noneMatch((statement) -> statement.backfill().isPresent()
                    || statement.action() instanceof Sql sql && this.dialect.reader().needsAutocommit(sql.text()));
        return new Occasion(this.dialect, this.facts, this.live, direction, transactional, now);
    }

    /**
     * Shows each statement to the rules.
     * @param before what the migration has left before the first of them
     * @return what the run has left after the last of them
     */
    private Trail statements(Migration migration, List<Statement> statements, Replayed replayed, Occasion occasion,
            Trail before, Allowances allowances) {
        Iterator<Step> steps = replayed.steps().iterator();
        Trail own = before;
        Trail whole = this.run;
        HeldLocks held = HeldLocks.NONE;
        int number = 0;
        for (Statement statement : statements) {
            if (occasion.direction() == Direction.UPGRADE) {
                decisions(migration, statement, occasion, whole, allowances);
            }
            if (statement.isRequirement()) {
                continue;
            }
            Step step = steps.next();
            List<Step> earlier = replayed.steps().subList(0, number++);
            List<Step> later = replayed.steps().subList(number, replayed.steps().size());
            Scene scene = new Scene(occasion, new Replayed(step.before(), List.of(step)), earlier, later, own, whole,
                    held);
            step.operations()
                .forEach((operation) -> ask(judged(operation, step.before()), scene,
                        Place.of(migration, statement, occasion.direction()), allowances));
            held = held.after(step, scene);
            own = own.after(step);
            whole = whole.after(step);
        }
        return whole;
    }

    private void decisions(Migration migration, Statement statement, Occasion occasion, Trail run,
            Allowances allowances) {
        Scene scene = new Scene(occasion, new Replayed(this.schema, List.of()), List.of(), List.of(), Trail.EMPTY, run,
                HeldLocks.NONE);
        statement.directives(Directive.Decide.class)
            .forEach((decide) -> ask(decide, scene, Place.of(migration, decide, statement), allowances));
    }

    /**
     * Of schemas that were not read nothing is certain: what IF EXISTS names may exist.
     */
    private static Operation judged(Operation operation, Schema before) {
        if (operation instanceof AlterOnly only) {
            return only.operation();
        }
        if (operation instanceof NotNeeded unneeded && unneeded.operation() instanceof DropTable drop) {
            String schema = drop.table().schema();
            return (schema != null && !before.namespaces().containsKey(schema)) ? drop : operation;
        }
        return operation;
    }

    private void downgrade(Migration migration, Replayed upgrade, Scene scene, Allowances allowances) {
        if (migration.downgrade() instanceof NoDowngrade none) {
            ask(none, scene, Place.ofFile(migration, Direction.DOWNGRADE), allowances);
        }
        if (migration.downgrade() instanceof DowngradeScript script) {
            Replayed back = this.replay.over(upgrade.after(), script.statements());
            Occasion occasion = occasion(migration, script.statements(), Direction.DOWNGRADE, false);
            ask(new RoundTrip(upgrade, back, script.statements(), occasion.transactional()), scene,
                    Place.ofDowngrade(migration), allowances);
            statements(migration, script.statements(), back, occasion, upgrade.trail(), allowances);
        }
    }

    private void ask(Object subject, Scene scene, Place place, Allowances allowances) {
        this.findings.addAll(this.panel.ask(subject, scene, place, allowances));
    }

}
