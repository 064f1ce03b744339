package dev.aludel.plan;

import java.util.Collections;
import java.util.IdentityHashMap;
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

    private final Facts facts;

    /**
     * A planner.
     * @param style when gentler ways are taken
     * @param fills what rows get in columns that are to be mandatory
     * @param facts what is known of the rows that are there
     */
    public Planner(Dialect dialect, PlanStyle style, Fills fills, Facts facts) {
        this.dialect = dialect;
        this.style = style;
        this.fills = fills;
        this.facts = facts;
    }

    /** A planner that makes each change in one statement. */
    public static Planner plain(Dialect dialect) {
        return new Planner(dialect, PlanStyle.PLAIN, Fills.NONE, Facts.of("", Map.of()));
    }

    /**
     * The migrations, in the order in which they are to be applied; none where nothing
     * changes.
     * @param expanding the changes with which both the old and the new code can live
     * @param contracting those for when the old code is gone
     * @param before the schema that the first of them meets
     */
    public List<PlannedMigration> plan(List<Operation> expanding, List<Operation> contracting, Schema before) {
        Stages stages = new Stages(this.dialect.grammar());
        Schema schema = put(expanding, Phase.EXPAND, before, before, stages);
        put(contracting, Phase.CONTRACT, schema, before, stages);
        return stages.migrations();
    }

    /**
     * Puts changes where they come; what goes for something else goes with that.
     * @return the schema after them
     */
    private Schema put(List<Operation> changes, Phase phase, Schema start, Schema before, Stages stages) {
        Successors successors = new Successors(changes);
        Map<Operation, Way> ways = new IdentityHashMap<>();
        Set<Operation> carried = Collections.newSetFromMap(new IdentityHashMap<>());
        Schema schema = start;
        for (Operation change : changes) {
            if (isGentle(change, before) && !successors.isBound(change)) {
                Optional<Operation> replaced = successors.predecessor(change);
                Setting setting = new Setting(this.dialect, schema, phase, replaced, this.fills, this.facts);
                Rewrites.way(change, setting).ifPresent((way) -> {
                    ways.put(change, way);
                    replaced.ifPresent(carried::add);
                });
            }
            schema = change.applyTo(schema);
        }
        Stage usual = (phase == Phase.EXPAND) ? Stage.EXPAND : Stage.CONTRACT;
        for (Operation change : changes) {
            if (!carried.contains(change)) {
                Way way = ways.get(change);
                stages.put(change, (way != null) ? way : Way.direct(usual, change));
            }
        }
        return schema;
    }

    /** Whether a change of a table that is there takes its gentler way. */
    public boolean isGentle(QualifiedName table) {
        return this.style.isGentle(table, this.facts);
    }

    /** A table that is born on the way has no rows, and nobody uses it yet. */
    private boolean isGentle(Operation change, Schema before) {
        QualifiedName table = table(change);
        return table != null && before.table(table).isPresent() && isGentle(table);
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
