package dev.aludel.safety.rule.convention;

import java.util.List;

import dev.aludel.safety.RuleGroup;

/** The conventions that a team may choose. */
public final class ConventionRules {

    private ConventionRules() {
    }

    /** All of them, in the order in which they are asked. */
    public static RuleGroup all() {
        return RuleGroup.conventions("What a team may agree on", List.of());
    }

}
