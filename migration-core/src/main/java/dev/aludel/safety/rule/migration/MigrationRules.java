package dev.aludel.safety.rule.migration;

import java.util.List;

import dev.aludel.safety.RuleGroup;

/** The rules about the migration itself. */
public final class MigrationRules {

    private MigrationRules() {
    }

    /** All of them, in the order in which they are asked. */
    public static RuleGroup all() {
        return RuleGroup.of("The migration itself",
                List.of(new MissingUndo(), new DowngradeIncomplete(), new Irreversible(), new DynamicSqlOpaque(),
                        new DecisionNeeded(), new UnusedAllow(), new ExpiredAllow()));
    }

}
