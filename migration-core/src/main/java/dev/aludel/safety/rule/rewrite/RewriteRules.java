package dev.aludel.safety.rule.rewrite;

import java.util.List;

import dev.aludel.safety.RuleGroup;

/** The rules about tables that are written anew. */
public final class RewriteRules {

    private RewriteRules() {
    }

    /** All of them, in the order in which they are asked. */
    public static RuleGroup all() {
        return RuleGroup.of("What writes a whole table anew", List.of(new SetLoggedUnlogged()));
    }

}
