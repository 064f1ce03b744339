package dev.aludel.safety.rule.rewrite;

import java.util.stream.Stream;

import dev.aludel.operation.AddColumn;
import dev.aludel.operation.SetDefault;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.Column;
import dev.aludel.schema.Default;

/** A default that is another value in each row writes the whole table anew. */
final class AddColumnVolatileDefault implements Rule<AddColumn> {

    @Override
    public Class<AddColumn> subject() {
        return AddColumn.class;
    }

    @Override
    public Stream<Danger> dangers(AddColumn op, Scene scene) {
        Column column = op.column();
        boolean counted = column.value() != null && !(column.value() instanceof Default);
        if (counted || ConstrainedDomain.is(column.type(), scene) || !scene.effects(op).rewrites()) {
            return Stream.empty();
        }
        Danger danger = Danger.waiting(op.table(), Verdict.WILL_PASS,
                "The default of %s.%s is another value in each row, so every row gets one at once."
                    .formatted(op.table(), column.name()));
        return Stream.of((column.value() instanceof Default given && !scene.isPartitioned(op.table()))
                ? danger.instead(instead(op, given, scene)) : danger);
    }

    /** New rows get a value at once; those that are there are for a second migration. */
    private static String instead(AddColumn op, Default given, Scene scene) {
        String column = op.column().name();
        return """
                %s
                -- in a migration that follows: give the rows that are there a value, in batches%s""".formatted(
                scene.sql(new AddColumn(op.table(), op.column().optional().filledBy(null)),
                        new SetDefault(op.table(), column, null, given)),
                op.column().nullable() ? "" : ", and make the column mandatory");
    }

}
