package dev.aludel.safety.rule.locking;

import java.util.List;

import dev.aludel.safety.RuleGroup;

/** The rules about those who wait. */
public final class LockingRules {

    private LockingRules() {
    }

    /** All of them, in the order in which they are asked. */
    public static RuleGroup all() {
        return RuleGroup.of("Who waits",
                List.of(new SetNotNullScan(), new AddIndexNotConcurrent(), new AddForeignKeyValidating(),
                        new ForeignKeyWithoutIndex(), new AddExclusionConstraint(), new AttachPartitionScan(),
                        new DomainConstraintScan()));
    }

}
