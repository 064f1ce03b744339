package dev.aludel.safety.rule.rewrite;

import java.util.stream.Stream;

import dev.aludel.operation.AddColumn;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.Generated;

/** A stored generated column writes the whole table anew. */
final class AddColumnStoredGenerated implements Rule<AddColumn> {

    @Override
    public Class<AddColumn> subject() {
        return AddColumn.class;
    }

    @Override
    public Stream<Danger> dangers(AddColumn op, Scene scene) {
        if (!(op.column().value() instanceof Generated generated) || !generated.stored()) {
            return Stream.empty();
        }
        return Stream.of(Danger.waiting(op.table(), Verdict.CANNOT_TELL,
                "%s.%s is computed and stored in every row at once.".formatted(op.table(), op.column().name())));
    }

}
