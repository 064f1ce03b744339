package dev.aludel.safety.rule.transaction;

import java.util.List;

import dev.aludel.safety.RuleGroup;

/** The rules about transactions. */
public final class TransactionRules {

    private TransactionRules() {
    }

    /** All of them, in the order in which they are asked. */
    public static RuleGroup all() {
        return RuleGroup.of("What transactions are for",
                List.of(new MixedTransactionalStatements(), new EnumValueUsedInSameTransaction(),
                        new ConcurrentIndexRetryTrap(), new BackfillInDdlTransaction(), new SessionSettingLeak(),
                        new NotIdempotentOutsideTransaction()));
    }

}
