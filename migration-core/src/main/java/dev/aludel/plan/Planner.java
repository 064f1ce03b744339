package dev.aludel.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Dialect;
import dev.aludel.fact.Facts;
import dev.aludel.migration.Phase;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.Operation;
import dev.aludel.operation.TableOperation;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Turns changes into migrations that a busy database survives: each change takes its
 * gentler way where its table has rows, and what is done at one time is one migration.
 */
public final class Planner {

    private final Dialect dialect;

    private final PlanStyle style;

    private final Fills fills;

    private final Renames renames;

    private final Facts facts;

    /**
     * A planner.
     * @param style when gentler ways are taken
     * @param fills what rows get in columns that are to be mandatory
     * @param facts what is known of the rows that are there
     */
    public Planner(Dialect dialect, PlanStyle style, Fills fills, Facts facts) {
        this(dialect, style, fills, Renames.NONE, facts);
    }

    private Planner(Dialect dialect, PlanStyle style, Fills fills, Renames renames, Facts facts) {
        this.dialect = dialect;
        this.style = style;
        this.fills = fills;
        this.renames = renames;
        this.facts = facts;
    }

    /** A planner that makes each change in one statement. */
    public static Planner plain(Dialect dialect) {
        return new Planner(dialect, PlanStyle.PLAIN, Fills.NONE, Facts.of("", Map.of()));
    }

    /** The same where things have other names from now on. */
    public Planner following(Renames newRenames) {
        return new Planner(this.dialect, this.style, this.fills, newRenames, this.facts);
    }

    /** What has another name from now on. */
    public Renames renames() {
        return this.renames;
    }

    /**
     * The migrations, in the order in which they are to be applied; none where nothing
     * changes.
     * @param expanding the changes with which both the old and the new code can live
     * @param contracting those for when the old code is gone
     * @param before the schema that the first of them meets
     */
    public List<PlannedMigration> plan(List<Operation> expanding, List<Operation> contracting, Schema before) {
        Map<Stage, List<Step>> steps = new EnumMap<>(Stage.class);
        Map<Stage, Set<String>> reasons = new EnumMap<>(Stage.class);
        Order order = new Order(this.dialect.grammar());
        Schema schema = before;
        for (Phase phase : List.of(Phase.EXPAND, Phase.CONTRACT)) {
            for (Operation change : (phase == Phase.EXPAND) ? expanding : contracting) {
                Setting setting = new Setting(this.dialect, schema, phase, this.fills, this.renames, this.facts);
                Optional<Way> way = isGentle(change, before) ? Rewrites.way(change, setting) : Optional.empty();
                List<Leg> legs = way.map(Way::legs)
                    .orElseGet(() -> List.of(Leg.of((phase == Phase.EXPAND) ? Stage.EXPAND : Stage.CONTRACT, change)));
                for (Leg leg : order.place(change, legs)) {
                    steps.computeIfAbsent(leg.stage(), (stage) -> new ArrayList<>()).addAll(leg.steps());
                    way.ifPresent((found) -> reasons.computeIfAbsent(leg.stage(), (stage) -> new LinkedHashSet<>())
                        .add(found.reason()));
                }
                schema = change.applyTo(schema);
            }
        }
        return steps.entrySet()
            .stream()
            .map((entry) -> new PlannedMigration(entry.getKey(), entry.getValue(),
                    List.copyOf(reasons.getOrDefault(entry.getKey(), Set.of()))))
            .toList();
    }

    /** Whether a change of a table that is there takes its gentler way. */
    public boolean isGentle(QualifiedName table) {
        return this.fills.areAbout(table) || this.style.isGentle(this.renames.before(table), this.facts);
    }

    /** A table that is born on the way has no rows, and nobody uses it yet. */
    private boolean isGentle(Operation change, Schema before) {
        QualifiedName table = table(change);
        return table != null && before.table(this.renames.before(table)).isPresent() && isGentle(table);
    }

    private static @Nullable QualifiedName table(Operation change) {
        if (change instanceof TableOperation alter) {
            return alter.table();
        }
        if (change instanceof CreateIndex create) {
            return create.table();
        }
        return (change instanceof DropIndex drop) ? drop.table() : null;
    }

}
