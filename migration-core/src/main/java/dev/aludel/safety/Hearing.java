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
        this.schema = live;
        this.facts = facts;
    }

    SafetyReport report() {
        return new SafetyReport(this.findings);
    }

    void hear(Migration migration) {
        Allowances allowances = new Allowances(migration, this.today);
        Replayed upgrade = this.replay.over(this.schema, migration.upgrade());
        Trail runBefore = this.run;
        statements(migration, upgrade, allowances);
        Scene whole = new Scene(this.dialect, upgrade, List.of(), List.of(), Trail.EMPTY, runBefore, this.facts, false);
        downgrade(migration, upgrade, whole, allowances);
        allowances.all(this.rules.ids())
            .filter((allowance) -> allowance.state() == Allowance.State.UNKNOWN
                    || this.panel.level(allowance.directive().rule()).isPresent())
            .forEach(
                    (allowance) -> ask(allowance, whole, Place.of(migration, allowance.directive(), null), allowances));
        this.schema = upgrade.after();
    }

    private void statements(Migration migration, Replayed upgrade, Allowances allowances) {
        Iterator<Step> steps = upgrade.steps().iterator();
        int number = 0;
        boolean transactional = isTransactional(migration);
        for (Statement statement : migration.upgrade()) {
            Scene asked = new Scene(this.dialect, new Replayed(this.schema, List.of()), List.of(), List.of(),
                    Trail.EMPTY, this.run, this.facts, false);
            statement.directives(Directive.Decide.class)
                .forEach((decide) -> ask(decide, asked, Place.of(migration, decide, statement), allowances));
            if (statement.isRequirement()) {
                continue;
            }
            Step step = steps.next();
            List<Step> earlier = upgrade.steps().subList(0, number++);
            List<Step> later = upgrade.steps().subList(number, upgrade.steps().size());
            Scene scene = new Scene(this.dialect, new Replayed(step.before(), List.of(step)), earlier, later,
                    step.trail(), this.run, this.facts, transactional);
            step.operations()
                .forEach((operation) -> ask(judged(operation, step.before()), scene,
                        Place.of(migration, statement, Direction.UPGRADE), allowances));
            this.run = this.run.after(step);
        }
    }

    /** A statement that needs no transaction leaves none to the others. */
    private boolean isTransactional(Migration migration) {
        return migration.header().transactional() && migration.upgrade()
            .stream()
            .noneMatch((statement) -> statement.action() instanceof Sql sql
                    && this.dialect.reader().needsAutocommit(sql.text()));
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
            RoundTrip trip = new RoundTrip(upgrade, this.replay.over(upgrade.after(), script.statements()),
                    script.statements());
            Place place = script.statements().isEmpty() ? Place.ofFile(migration, Direction.DOWNGRADE)
                    : Place.of(migration, script.statements().get(0), Direction.DOWNGRADE);
            ask(trip, scene, place, allowances);
        }
    }

    private void ask(Object subject, Scene scene, Place place, Allowances allowances) {
        this.findings.addAll(this.panel.ask(subject, scene, place, allowances));
    }

}
