package dev.aludel.safety.rule;

import java.util.List;

import dev.aludel.safety.RuleBook;

/** Every rule there is. */
public final class Rules {

    private Rules() {
    }

    /** A book of them all; their pages are read now. */
    public static RuleBook all() {
        return RuleBook
            .of(List.of(new DropTable(), new DropColumn(), new DropSchema(), new Truncate(), new DeleteWithoutWhere(),
                    new UpdateWithoutWhere(), new AddColumnNotNullNoDefault(), new SetNotNullScan(),
                    new AddIndexNotConcurrent(), new AddForeignKeyValidating(), new AddExclusionConstraint(),
                    new AttachPartitionScan(), new DomainConstraintScan(), new SetLoggedUnlogged(), new RenameTable(),
                    new SetSchema(), new RenameColumn(), new MissingUndo(), new DowngradeIncomplete(),
                    new DynamicSqlOpaque(), new DecisionNeeded(), new UnusedAllow(), new ExpiredAllow()));
    }

}
