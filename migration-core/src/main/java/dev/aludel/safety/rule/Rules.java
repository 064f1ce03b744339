package dev.aludel.safety.rule;

import java.util.List;

import dev.aludel.safety.RuleBook;
import dev.aludel.safety.rule.breaking.BreakingRules;
import dev.aludel.safety.rule.convention.ConventionRules;
import dev.aludel.safety.rule.data.DataRules;
import dev.aludel.safety.rule.locking.LockingRules;
import dev.aludel.safety.rule.loss.LossRules;
import dev.aludel.safety.rule.migration.MigrationRules;
import dev.aludel.safety.rule.rewrite.RewriteRules;
import dev.aludel.safety.rule.transaction.TransactionRules;

/** Every rule there is. */
public final class Rules {

    private Rules() {
    }

    /** A book of them all; their pages are read now. */
    public static RuleBook all() {
        return RuleBook.of(List.of(LossRules.all(), BreakingRules.all(), DataRules.all(), LockingRules.all(),
                RewriteRules.all(), TransactionRules.all(), MigrationRules.all(), ConventionRules.all()));
    }

}
