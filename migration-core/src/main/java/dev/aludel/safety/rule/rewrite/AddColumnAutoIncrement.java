package dev.aludel.safety.rule.rewrite;

import java.util.stream.Stream;

import dev.aludel.operation.AddColumn;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Serial;
import dev.aludel.schema.ValueSource;

/** A column that counts gives every row a number at once. */
final class AddColumnAutoIncrement implements Rule<AddColumn> {

    @Override
    public Class<AddColumn> subject() {
        return AddColumn.class;
    }

    @Override
    public Stream<Danger> dangers(AddColumn op, Scene scene) {
        ValueSource value = op.column().value();
        return (value instanceof Identity || value instanceof Serial)
                ? Stream.of(Danger.waiting(op.table(), Verdict.WILL_PASS,
                        "Each row of %s gets its number for %s at once.".formatted(op.table(), op.column().name())))
                : Stream.empty();
    }

}
