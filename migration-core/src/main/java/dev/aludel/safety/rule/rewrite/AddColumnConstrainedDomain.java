package dev.aludel.safety.rule.rewrite;

import java.util.stream.Stream;

import dev.aludel.operation.AddColumn;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.Default;

/**
 * A column of a domain with rules writes the whole table anew, even without a default.
 */
final class AddColumnConstrainedDomain implements Rule<AddColumn> {

    @Override
    public Class<AddColumn> subject() {
        return AddColumn.class;
    }

    @Override
    public Stream<Danger> dangers(AddColumn op, Scene scene) {
        boolean otherwise = op.column().value() != null && !(op.column().value() instanceof Default);
        if (otherwise || !ConstrainedDomain.is(op.column().type(), scene) || !scene.effects(op).rewrites()) {
            return Stream.empty();
        }
        return Stream.of(Danger.waiting(op.table(), Verdict.CANNOT_TELL,
                "What domain %s demands is looked for in every row of %s, so each is written anew."
                    .formatted(op.column().type(), op.table())));
    }

}
