package dev.aludel.safety.rule.data;

import java.util.Optional;
import java.util.stream.Stream;

import dev.aludel.fact.ConversionRisk;
import dev.aludel.fact.Count;
import dev.aludel.fact.ValuesBeyond;
import dev.aludel.operation.ChangeColumnType;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Evidence;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.DataType;

/**
 * A type that does not hold every value of another fails on the first that is too much.
 */
final class ColumnTypeMayFail implements Rule<ChangeColumnType> {

    @Override
    public Class<ChangeColumnType> subject() {
        return ChangeColumnType.class;
    }

    @Override
    public Stream<Danger> dangers(ChangeColumnType op, Scene scene) {
        DataType from = op.from();
        if (from == null || OwnRows.only(op.table(), scene) || scene.isStillNull(op.table(), op.column())) {
            return Stream.empty();
        }
        ValuesBeyond question = new ValuesBeyond(op.table(), op.column(), from, op.to(), op.using());
        ConversionRisk risk = scene.dialect().facts().risk(question);
        String change = "Changing %s.%s from %s to %s".formatted(op.table(), op.column(), from, op.to());
        if (risk.usingNeeded()) {
            return Stream.of(
                    Danger
                        .failure(op.table(), Verdict.WILL_FAIL,
                                "%s fails without USING: %s does not convert such values by itself.".formatted(change,
                                        scene.dialect().name()))
                        .instead(scene.sql(op)));
        }
        if (!risk.mayFail()) {
            return Stream.empty();
        }
        Optional<Count> refused = scene.ask(question)
            .map((found) -> new Count(found.failing(), found.rows(), found.complete()));
        return Stream.of(
                Danger
                    .failure(op.table(), Evidence.of(refused, "does not fit", "do not fit"),
                            change + " fails where a value does not fit.")
                    .ofColumn(op.column()));
    }

}
