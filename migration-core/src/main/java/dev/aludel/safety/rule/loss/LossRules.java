package dev.aludel.safety.rule.loss;

import java.util.List;

import dev.aludel.safety.RuleGroup;

/** The rules about data that go. */
public final class LossRules {

    private LossRules() {
    }

    /** All of them, in the order in which they are asked. */
    public static RuleGroup all() {
        return RuleGroup.of("What is gone afterwards",
                List.of(new DropTable(), new DropColumn(), new DropSchema(), new Truncate(), new DeleteWithoutWhere(),
                        new UpdateWithoutWhere(), new ColumnTypeLossy(), new DropColumnDropsDependents(),
                        new DropCascade(), new TruncateCascade(), new DropSequence(), new UnloggedTable(),
                        new EnumValueRemoved(), new DropDatabase()));
    }

}
