package dev.aludel.safety.rule.loss;

import java.util.Collections;
import java.util.Optional;
import java.util.stream.Stream;

import dev.aludel.dialect.NotInBatches;
import dev.aludel.dialect.RowStatement;
import dev.aludel.operation.UpdateRows;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.Table;

/** An UPDATE without a condition rewrites a whole table in one transaction. */
final class UpdateWithoutWhere implements Rule<UpdateRows> {

    @Override
    public Class<UpdateRows> subject() {
        return UpdateRows.class;
    }

    @Override
    public Stream<Danger> dangers(UpdateRows op, Scene scene) {
        if (op.where() != null || scene.isInBatches()) {
            return Stream.empty();
        }
        Verdict verdict = (scene.lossOfRows(op.table()) == Verdict.NO_LOSS) ? Verdict.NO_LOSS : Verdict.CANNOT_TELL;
        Danger danger = Danger.waiting(op.table(), verdict, """
                An UPDATE without a condition writes every row of %s anew in one transaction: who writes one of them \
                waits until it ends, and the table grows to twice its size.""".formatted(op.table()));
        return Stream.of(inBatches(op, scene).map(danger::instead).orElse(danger));
    }

    /**
     * The statement in batches, where the table has a key for them that it leaves alone.
     */
    private static Optional<String> inBatches(UpdateRows op, Scene scene) {
        try {
            RowStatement cut = scene.dialect().reader().rowStatement(scene.text());
            return scene.before()
                .table(op.table())
                .map(Table::primaryKey)
                .filter((key) -> Collections.disjoint(key.columns(), cut.assigned()))
                .map((key) -> "-- migrate:up\n-- migrate:backfill\n" + scene.text() + ";");
        }
        catch (NotInBatches ex) {
            return Optional.empty();
        }
    }

}
