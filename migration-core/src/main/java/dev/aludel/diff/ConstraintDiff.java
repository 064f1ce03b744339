package dev.aludel.diff;

import java.util.SortedMap;

import dev.aludel.operation.ChangeDeferral;
import dev.aludel.operation.ChangeEnforcement;
import dev.aludel.operation.ValidateConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Enforcement;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.IndexOptions;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.UniqueConstraint;

/** What turns a constraint into another that says the same, under its new name. */
record ConstraintDiff(QualifiedName table, String name, Equivalence equivalence, Stages stages) {

    void collect(Constraint constraint, Constraint wanted) {
        if (constraint.deferral() != wanted.deferral()) {
            this.stages.add(Stage.VALIDATE,
                    new ChangeDeferral(this.table, this.name, constraint.deferral(), wanted.deferral()));
        }
        if (constraint.enforcement() == Enforcement.NOT_VALIDATED && wanted.validated()) {
            this.stages.add(Stage.VALIDATE, new ValidateConstraint(this.table, this.name));
        }
        else if (constraint.enforcement() != wanted.enforcement()) {
            this.stages.add(Stage.VALIDATE, new ChangeEnforcement(this.table, this.name, wanted.validated()));
        }
        new ParameterDiff(this.equivalence, this.stages).change(
                ObjectName.of(ObjectKind.INDEX, this.table.sibling(this.name)), parameters(constraint),
                parameters(wanted));
        this.stages.comment(new ObjectName(ObjectKind.CONSTRAINT, this.table, this.name), constraint.comment(),
                wanted.comment());
    }

    private static SortedMap<String, String> parameters(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return key.options().parameters();
        }
        if (constraint instanceof UniqueConstraint unique) {
            return unique.options().parameters();
        }
        return (constraint instanceof ExclusionConstraint exclusion) ? exclusion.options().parameters()
                : IndexOptions.USUAL.parameters();
    }

}
