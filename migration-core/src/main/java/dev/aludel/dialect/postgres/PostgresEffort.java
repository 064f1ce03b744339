package dev.aludel.dialect.postgres;

import java.util.Optional;

import dev.aludel.dialect.Effects;
import dev.aludel.dialect.Effort;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AddExclusion;
import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.AddPrimaryKey;
import dev.aludel.operation.AddUnique;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.Operation;
import dev.aludel.operation.UpdateRows;

/** How long statements take, as {@code EstimateMeasurement} has measured it. */
final class PostgresEffort {

    private static final Effort SCAN = new Effort(1, 0.3, 3);

    private static final Effort INDEX = new Effort(4, 1, 16);

    private static final Effort FOREIGN_KEY = new Effort(4, 1, 16);

    private static final Effort REWRITE = new Effort(12, 4, 36);

    private static final Effort COMPUTED_COLUMN = new Effort(30, 10, 90);

    private static final Effort UPDATE = new Effort(30, 10, 90);

    private PostgresEffort() {
    }

    /** Nothing where it takes a moment, however large the table is. */
    static Optional<Effort> of(Operation operation, Effects effects) {
        if (operation instanceof UpdateRows) {
            return Optional.of(UPDATE);
        }
        if (effects.rewrites()) {
            return Optional.of((operation instanceof AddColumn) ? COMPUTED_COLUMN : REWRITE);
        }
        if (!effects.scans()) {
            return Optional.empty();
        }
        if (operation instanceof AddForeignKey) {
            return Optional.of(FOREIGN_KEY);
        }
        boolean index = operation instanceof CreateIndex || operation instanceof AddPrimaryKey
                || operation instanceof AddUnique || operation instanceof AddExclusion;
        return Optional.of(index ? INDEX : SCAN);
    }

}
