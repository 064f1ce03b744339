package dev.aludel.plan;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Dialect;
import dev.aludel.fact.Facts;
import dev.aludel.migration.Phase;
import dev.aludel.operation.ChangeColumnType;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.Operation;
import dev.aludel.operation.TableOperation;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Turns changes into migrations that a busy database survives: each change takes its
 * gentler way where its table has rows, and what is done at one time is one migration.
 */
public final class Planner implements Gentleness {

    private final Dialect dialect;

    private final PlanStyle style;

    private final Fills fills;

    private final Renames renames;

    private final Facts facts;

    /** Whether somebody is asked what becomes of rows. */
    private final boolean asking;

    /**
     * A planner.
     * @param style when gentler ways are taken
     * @param fills what rows get in columns that are to be mandatory
     * @param facts what is known of the rows that are there
     */
    public Planner(Dialect dialect, PlanStyle style, Fills fills, Facts facts) {
        this(dialect, style, fills, Renames.NONE, facts, true);
    }

    private Planner(Dialect dialect, PlanStyle style, Fills fills, Renames renames, Facts facts, boolean asking) {
        this.dialect = dialect;
        this.style = style;
        this.fills = fills;
        this.renames = renames;
        this.facts = facts;
        this.asking = asking;
    }

    /** A planner that makes each change in one statement, and asks nothing. */
    public static Planner plain(Dialect dialect) {
        return new Planner(dialect, PlanStyle.PLAIN, Fills.NONE, Renames.NONE, Facts.of("", Map.of()), false);
    }

    /** The same where things have other names from now on. */
    public Planner following(Renames newRenames) {
        return new Planner(this.dialect, this.style, this.fills, newRenames, this.facts, this.asking);
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
        ColumnSwaps swaps = ColumnSwaps.of(changes, (change) -> isGentle(change, before), setting(start, phase));
        Map<Operation, Way> ways = new IdentityHashMap<>();
        Map<Operation, Leg> plain = new IdentityHashMap<>();
        Set<Operation> carried = Collections.newSetFromMap(new IdentityHashMap<>());
        Schema schema = start;
        Schema besides = start;
        for (Operation change : changes) {
            Setting setting = setting(schema, phase);
            if (swaps.absorbs(change)) {
                carried.add(change);
                schema = change.applyTo(schema);
                continue;
            }
            if (isGentle(change, before) && !successors.isBound(change)) {
                Optional<Operation> replaced = successors.predecessor(change);
                swaps.way(change, setting(besides, phase))
                    .or(() -> Rewrites.way(change, setting.replacing(replaced)))
                    .ifPresent((way) -> {
                        ways.put(change, way);
                        replaced.filter((drop) -> !way.isClosed()).ifPresent(carried::add);
                    });
            }
            plain.put(change, plain(change, setting));
            schema = change.applyTo(schema);
            besides = change.applyTo(besides);
        }
        for (Operation change : changes) {
            if (!carried.contains(change)) {
                stages.put(change, Optional.ofNullable(ways.get(change)), Objects.requireNonNull(plain.get(change)));
            }
        }
        return schema;
    }

    private Setting setting(Schema schema, Phase phase) {
        return new Setting(this.dialect, schema, phase, Optional.empty(), this.fills, this.renames, this.facts);
    }

    /** One statement, with what is to be decided about the rows that are there. */
    private Leg plain(Operation change, Setting setting) {
        Stage stage = (setting.phase() == Phase.EXPAND) ? Stage.EXPAND : Stage.CONTRACT;
        String question = (this.asking && change instanceof ChangeColumnType type && type.from() != null
                && setting.column(new ColumnName(type.table(), type.column())).isPresent())
                        ? ValueFate.of(type, setting).question() : null;
        return new Leg(stage, List.of(new Step.Change(change, question, List.of())));
    }

    @Override
    public boolean isSwapped(ChangeColumnType change, Schema present) {
        return isGentle(change.table()) && ColumnSwaps.isOpen(change, setting(present, Phase.CONTRACT));
    }

    @Override
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
