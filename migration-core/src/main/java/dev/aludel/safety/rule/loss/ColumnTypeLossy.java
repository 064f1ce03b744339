package dev.aludel.safety.rule.loss;

import java.util.Optional;
import java.util.stream.Stream;

import dev.aludel.fact.Count;
import dev.aludel.fact.ValuesBeyond;
import dev.aludel.operation.ChangeColumnType;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Evidence;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.schema.DataType;

/** A type that holds less of a value keeps less of it, and says nothing. */
final class ColumnTypeLossy implements Rule<ChangeColumnType> {

    @Override
    public Class<ChangeColumnType> subject() {
        return ChangeColumnType.class;
    }

    @Override
    public Stream<Danger> dangers(ChangeColumnType op, Scene scene) {
        DataType from = op.from();
        if (from == null || scene.isStillNull(op.table(), op.column())) {
            return Stream.empty();
        }
        ValuesBeyond question = new ValuesBeyond(op.table(), op.column(), from, op.to(), op.using());
        if (!scene.dialect().facts().risk(question).mayChange()) {
            return Stream.empty();
        }
        Optional<Count> changed = scene.ask(question)
            .map((found) -> new Count(found.changed(), found.rows(), found.complete()));
        return Stream.of(Danger
            .loss(op.table(), Evidence.ofLoss(changed, "has a value that changes", "have a value that changes"),
                    "Changing %s.%s from %s to %s changes values silently where the new type holds less of them."
                        .formatted(op.table(), op.column(), from, op.to()))
            .ofColumn(op.column()));
    }

}
