package dev.aludel.safety.rule.locking;

import java.util.List;

import dev.aludel.safety.RuleGroup;

/** The rules about those who wait. */
public final class LockingRules {

    private LockingRules() {
    }

    /** All of them, in the order in which they are asked. */
    public static RuleGroup all() {
        return RuleGroup.of("Who waits", List.of(new SetNotNullScan(), new AddIndexNotConcurrent(),
                new AddForeignKeyValidating(), new ForeignKeyWithoutIndex(), new AddExclusionConstraint(),
                new AttachPartitionScan(), new DomainConstraintScan(), new DropIndexNotConcurrent(),
                new ReindexNotConcurrent(), new AddUniqueConstraint(), new AddPrimaryKey(), new AddCheckValidating(),
                new AddColumnReferences(), new CreateTableFkLocksReferenced(), new DropFkLocksReferencedTable(),
                new TypeChangeLocksFkPartner(), new ValidateInSameTransaction(), new WorkWhileHoldingLock(),
                new WideLockWindow(), new MultipleAlterSameTable(), new LockTable(), new RefreshMatviewNotConcurrent(),
                new CreateTrigger(), new DropTrigger(), new DisableTrigger(), new CreatePartitionLocksParent(),
                new DetachPartitionNotConcurrent(), new DropPartitionLocksParent(), new PartitionedParentFanOut(),
                new PolicyChangeLock(), new AlterSequenceLock()));
    }

}
