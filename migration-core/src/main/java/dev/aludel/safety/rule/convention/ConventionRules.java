package dev.aludel.safety.rule.convention;

import java.util.List;

import dev.aludel.safety.RuleGroup;

/** The conventions that a team may choose. */
public final class ConventionRules {

    private ConventionRules() {
    }

    /** All of them, in the order in which they are asked. */
    public static RuleGroup all() {
        return RuleGroup.conventions("What a team may agree on",
                List.of(new TableWithoutPrimaryKey(), new PreferBigintPrimaryKey(), new PreferIdentity(),
                        new PreferTimestamptz(), new PreferText(), new CharType(), new JsonType(),
                        new MoneyOrFloatType(), new RedundantIndex(), new WideIndex(), new UnnamedConstraintOrIndex(),
                        new Naming(), new ReservedOrMixedCaseName(), new IdentifierTooLong(), new UnqualifiedName(),
                        new EnumType(), new DomainWithConstraint(), new FkDeleteRule(), new ColumnPadding(),
                        new GrantWidening(), new SecurityDefinerSearchPath(), new VolatileCheck(), new AutovacuumOff(),
                        new InsertWithoutColumns(), new CommentMissing(), new ExtensionVersion(),
                        new NotValidLeftBehind(), new ReplicaIdentity()));
    }

}
