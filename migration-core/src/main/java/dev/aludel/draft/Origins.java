package dev.aludel.draft;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.aludel.migration.Migration;
import dev.aludel.operation.MoveToSchema;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameConstraint;
import dev.aludel.operation.RenameIndex;
import dev.aludel.operation.RenameObject;
import dev.aludel.operation.RenameSchema;
import dev.aludel.operation.RenameSequence;
import dev.aludel.operation.RenameTable;
import dev.aludel.operation.RenameType;
import dev.aludel.replay.Replay;
import dev.aludel.replay.Step;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.Schema;

/**
 * Who brought what a database has: a migration that was drafted, or somebody else.
 * Immutable once made.
 */
public final class Origins {

    private static final Set<Class<? extends Operation>> RENAMES = Set.of(RenameTable.class, RenameColumn.class,
            RenameConstraint.class, RenameIndex.class, RenameSequence.class, RenameType.class, RenameObject.class,
            RenameSchema.class, MoveToSchema.class);

    private final Map<Trait, Boolean> drafted = new HashMap<>();

    /** What the migration that is looked at has taken away, and whose it was. */
    private final Map<Trait, Boolean> gone = new HashMap<>();

    private Origins() {
    }

    /**
     * Looks through migrations.
     * @param migrations all of them, in the order of application
     * @param replay runs their statements in memory
     */
    public static Origins of(Iterable<Migration> migrations, Replay replay) {
        Origins origins = new Origins();
        Schema schema = Schema.empty();
        for (Migration migration : migrations) {
            origins.gone.clear();
            for (Step step : replay.over(schema, migration.upgrade()).steps()) {
                origins.take(step, migration.header().drafted());
                schema = step.after();
            }
        }
        return origins;
    }

    /** Whether a drafted migration made a thing that is there at the end. */
    public boolean isDrafted(ObjectName thing) {
        return isDrafted(new Trait(thing, Trait.Kind.EXISTENCE));
    }

    /** Whether a drafted migration gave a column its default. */
    public boolean isDefaultDrafted(ObjectName column) {
        return isDrafted(new Trait(column, Trait.Kind.DEFAULT));
    }

    /** Whether a drafted migration said of a thing what is said of it. */
    public boolean isCommentDrafted(ObjectName thing) {
        return isDrafted(new Trait(thing, Trait.Kind.COMMENT));
    }

    private boolean isDrafted(Trait trait) {
        return this.drafted.getOrDefault(trait, false);
    }

    /**
     * What comes with a step is its migration's. What only has another name after it
     * stays whose it was, and so does what had to make room and comes back, such as the
     * view over a column of which the type changes.
     */
    private void take(Step step, boolean byDraft) {
        if (step.before() == step.after()) {
            return;
        }
        Map<Trait, String> before = Traits.of(step.before(), step.after());
        Map<Trait, String> after = Traits.of(step.after(), step.before());
        boolean renamed = step.operations().stream().anyMatch((operation) -> RENAMES.contains(operation.getClass()));
        boolean origin = renamed
                ? before.keySet().stream().filter((trait) -> !after.containsKey(trait)).allMatch(this::isDrafted)
                : byDraft;
        after.forEach((trait, content) -> {
            if (!Objects.equals(before.get(trait), content)) {
                this.drafted.put(trait, origin && this.gone.getOrDefault(trait, true));
            }
        });
        before.keySet().stream().filter((trait) -> !after.containsKey(trait)).forEach((trait) -> {
            this.gone.put(trait, isDrafted(trait));
            this.drafted.remove(trait);
        });
    }

}
