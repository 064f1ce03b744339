package dev.aludel.safety.rule.breaking;

import java.util.List;

import dev.aludel.safety.RuleGroup;

/** The rules about code that breaks. */
public final class BreakingRules {

    private BreakingRules() {
    }

    /** All of them, in the order in which they are asked. */
    public static RuleGroup all() {
        return RuleGroup.of("What stops code that runs",
                List.of(new RenameTable(), new SetSchema(), new RenameColumn(), new RenameSchema(),
                        new RenameViewOrType(), new RenameEnumValue(), new DropView(), new DropMaterializedView(),
                        new DropFunction(), new DropType(), new DropPrimaryKey(), new DropConstraint(),
                        new DropUniqueIndex(), new DropNotNull(), new DropDefaultOnRequiredColumn(),
                        new RlsEnabledWithoutPolicy(), new RlsDisabled(), new RevokePrivilege(),
                        new NewRestrictionOnWriters(), new PreparedStatementInvalidated(), new UsedByRunningVersion()));
    }

}
