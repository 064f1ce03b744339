package dev.aludel.safety.rule.loss;

import java.util.stream.Stream;

import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.Column;

/** Dropping a column destroys its values, and code that uses it breaks. */
final class DropColumn implements Rule<dev.aludel.operation.DropColumn> {

    @Override
    public Class<dev.aludel.operation.DropColumn> subject() {
        return dev.aludel.operation.DropColumn.class;
    }

    @Override
    public Stream<Danger> dangers(dev.aludel.operation.DropColumn op, Scene scene) {
        String name = op.table() + "." + op.column();
        return Stream.of(Danger
            .loss(op.table(), verdict(op, scene),
                    "Dropping %s destroys its values, and code that still uses it breaks.".formatted(name))
            .ofColumn(op.column())
            .instead("""
                    -- migrate:phase contract

                    -- migrate:up
                    -- migrate:allow drop-column no code that runs uses %s
                    %s""".formatted(name, scene.sql(op))));
    }

    /** Only a mandatory column surely has a value in each row. */
    private static Verdict verdict(dev.aludel.operation.DropColumn op, Scene scene) {
        Verdict rows = scene.lossOfRows(op.table());
        Column definition = op.definition();
        boolean certain = rows != Verdict.LOSES_DATA || (definition != null && !definition.nullable());
        return certain ? rows : Verdict.CANNOT_TELL;
    }

}
