package dev.aludel.safety.rule.rewrite;

import java.util.List;

import dev.aludel.safety.RuleGroup;

/** The rules about tables that are written anew. */
public final class RewriteRules {

    private RewriteRules() {
    }

    /** All of them, in the order in which they are asked. */
    public static RuleGroup all() {
        return RuleGroup.of("What writes a whole table anew",
                List.of(new ColumnTypeRewrite(), new ColumnTypeRebuildsDependents(), new AddColumnVolatileDefault(),
                        new AddColumnStoredGenerated(), new AddColumnAutoIncrement(), new AddColumnConstrainedDomain(),
                        new SetLoggedUnlogged(), new SetAccessMethod(), new SetTablespace(), new VacuumFull(),
                        new Cluster(), new SetGeneratedExpression(), new RewriteSideEffects()));
    }

}
