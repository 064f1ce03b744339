package dev.aludel.safety.rule.data;

import java.util.List;

import dev.aludel.safety.RuleGroup;

/** The rules about rows that a statement fails on. */
public final class DataRules {

    private DataRules() {
    }

    /** All of them, in the order in which they are asked. */
    public static RuleGroup all() {
        return RuleGroup.of("What the rows decide",
                List.of(new AddColumnNotNullNoDefault(), new NotNullOnExistingData(), new UniqueOnExistingData(),
                        new CheckOnExistingData(), new ForeignKeyOnExistingData(), new ColumnTypeMayFail(),
                        new DependentObjectBlocksChange(), new TruncateReferencedTable(), new DropIndexOfConstraint(),
                        new PartitionKeyMissingInUnique(), new ForeignKeyTypeMismatch(), new NotValidUnsupportedHere(),
                        new ReplaceViewIncompatible(), new NoPrivilege(), new ObjectAlreadyThere(),
                        new IfNotExistsHidesDifference()));
    }

}
