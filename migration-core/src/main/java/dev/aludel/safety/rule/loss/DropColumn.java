package dev.aludel.safety.rule.loss;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.aludel.fact.Count;
import dev.aludel.fact.NullsIn;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Evidence;
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
            .loss(op.table(), evidence(op, scene),
                    "Dropping %s destroys its values, and code that still uses it breaks.".formatted(name))
            .ofColumn(op.column())
            .instead("""
                    -- migrate:phase contract

                    -- migrate:up
                    -- migrate:allow drop-column no code that runs uses %s
                    %s""".formatted(name, scene.sql(op))));
    }

    /** Only a mandatory column surely has a value in each row. */
    private static Evidence evidence(dev.aludel.operation.DropColumn op, Scene scene) {
        Verdict rows = scene.lossOfRows(op.table());
        Column definition = op.definition();
        if (rows == Verdict.NO_LOSS || definition != null && !definition.nullable()) {
            return new Evidence(rows, "");
        }
        Optional<Count> filled = scene.ask(new NullsIn(op.table(), List.of(op.column())))
            .map((nulls) -> new Count(nulls.rows() - nulls.matching(), nulls.rows(), nulls.complete()));
        return Evidence.ofLoss(filled, "has a value", "have a value");
    }

}
