package dev.aludel.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.diff.Matching;
import dev.aludel.diff.Mentions;
import dev.aludel.operation.ExpressionNames;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

/**
 * What becomes of the constraints of a table that an entity maps.
 *
 * @param lasting those that it shall have
 * @param passing those that it keeps until the old code is gone
 * @param coming those that it gets then
 * @param leftAlone what no entity has, and stays
 */
record ConstraintAims(List<Constraint> lasting, List<Constraint> passing, List<Constraint> coming,
        List<LeftAlone> leftAlone) {

    /**
     * The aim of all constraints of a table.
     * @param gone the columns that go when the old code is gone
     */
    static ConstraintAims of(Table present, Table wanted, List<String> gone, Substitutes substitutes, Premise premise,
            AddedNames names) {
        ConstraintAims aims = new ConstraintAims(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(),
                new ArrayList<>());
        Matching<Constraint> matching = Matching.ofConstraints(present, substitutes.missing(), premise.equivalence());
        matching.pairs()
            .forEach((pair) -> aims.lasting.add(agreed(present, pair.before(), pair.after(), premise.rules())));
        List<Constraint> old = new ArrayList<>(matching.onlyBefore());
        old.stream().filter(substitutes.constraints()::contains).forEach(aims.lasting::add);
        old.removeAll(substitutes.constraints());
        Successors successors = new Successors(present, wanted, old);
        List<Constraint> added = names.ofConstraints(wanted, successors.named(matching.onlyAfter()));
        aims.lasting.addAll(added);
        for (Constraint constraint : old) {
            Constraint successor = successors.of(constraint, added);
            if (successor == null) {
                aims.take(present, constraint, gone, premise.rules());
            }
            else {
                aims.replace(constraint, successor);
            }
        }
        return aims;
    }

    /** The name stays, and what no mapping can say. */
    private static Constraint agreed(Table present, Constraint before, Constraint after, DropRules rules) {
        return before.enforced(after.enforcement())
            .commented(ColumnAim.comment(name(present, before), before.comment(), after.comment(), rules));
    }

    private void replace(Constraint constraint, Constraint successor) {
        Constraint meanwhile = LabelCheck.meanwhile(constraint, successor);
        if (meanwhile != null) {
            this.lasting.remove(successor);
            this.passing.add(meanwhile);
            this.coming.add(successor);
        }
    }

    /**
     * A key that nobody maps may stand in the way of the new code, and the old one relies
     * on it. A check may refuse at once what the new code leaves out.
     */
    private void take(Table present, Constraint constraint, List<String> gone, DropRules rules) {
        boolean keyed = constraint instanceof UniqueConstraint || constraint instanceof ForeignKey;
        boolean check = constraint instanceof CheckConstraint;
        boolean losesColumn = names(constraint, gone);
        if (keyed || losesColumn && !check) {
            this.passing.add(constraint);
        }
        else if (!losesColumn && (constraint instanceof PrimaryKey || !rules.mayDrop(name(present, constraint)))) {
            this.lasting.add(constraint);
            this.leftAlone.add(new LeftAlone(
                    "%s %s of %s".formatted(constraint.kind(), constraint.name(), present.name()), "no entity has it"));
        }
    }

    private static boolean names(Constraint constraint, List<String> columns) {
        return constraint.columns().stream().anyMatch(columns::contains) || Mentions.in(constraint, columns);
    }

    private static ObjectName name(Table present, Constraint constraint) {
        return new ObjectName(ObjectKind.CONSTRAINT, present.name(), constraint.name());
    }

    /**
     * Constraints that come in the place of others.
     *
     * @param present the table as it is
     * @param wanted the table as the entity has it
     * @param old what the table has, and is not wanted
     */
    private record Successors(Table present, Table wanted, List<Constraint> old) {

        /** Those that nobody named take over the names of those that they replace. */
        List<Constraint> named(List<Constraint> added) {
            List<Constraint> left = new ArrayList<>(this.old);
            List<Constraint> named = new ArrayList<>();
            for (Constraint constraint : added) {
                Constraint replaced = (constraint.name() != null) ? null
                        : left.stream().filter((other) -> isSuccessor(constraint, other)).findFirst().orElse(null);
                left.remove(replaced);
                named.add((replaced != null) ? constraint.named(replaced.name()) : constraint);
            }
            return named;
        }

        @Nullable Constraint of(Constraint constraint, List<Constraint> added) {
            return added.stream().filter((other) -> isSuccessor(other, constraint)).findFirst().orElse(null);
        }

        /** It has the name, or the kind and the columns. */
        private boolean isSuccessor(Constraint other, Constraint constraint) {
            if (constraint.name() != null && constraint.name().equals(other.name())) {
                return true;
            }
            if (other instanceof CheckConstraint check && constraint instanceof CheckConstraint old) {
                Set<String> columns = mentioned(check);
                return !columns.isEmpty() && columns.equals(mentioned(old));
            }
            return other.getClass() == constraint.getClass()
                    && (other instanceof PrimaryKey || other.columns().equals(constraint.columns()));
        }

        private Set<String> mentioned(CheckConstraint check) {
            return Stream.concat(this.present.columns().stream(), this.wanted.columns().stream())
                .map(Column::name)
                .filter((column) -> ExpressionNames.mention(check.expression(), column))
                .collect(Collectors.toSet());
        }

    }

}
