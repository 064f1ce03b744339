package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.Optional;
import java.util.Set;

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
import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/** How long statements take, as {@code EstimateMeasurement} has measured it. */
final class PostgresEffort {

    private static final Effort SCAN = new Effort(1, 0.3, 3);

    private static final Effort INDEX = new Effort(3.5, 1, 12);

    /** Texts are compared one character after the other. */
    private static final Effort TEXT_INDEX = new Effort(16, 5, 50);

    private static final Set<String> TEXTS = Set.of("text", "varchar", "bpchar", "citext", "name");

    private static final Effort FOREIGN_KEY = new Effort(1.5, 0.5, 6);

    private static final Effort REWRITE = new Effort(7, 2.5, 25);

    private static final Effort COMPUTED_COLUMN = new Effort(30, 10, 90);

    private static final Effort UPDATE = new Effort(18, 6, 60);

    private PostgresEffort() {
    }

    /** Nothing where it takes a moment, however large the table is. */
    static Optional<Effort> of(Operation operation, Effects effects, Schema before) {
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
        return Optional.of(key(operation).map((key) -> index(key, before)).orElse(SCAN));
    }

    /** The index that an operation builds, as one over columns of a table. */
    private static Optional<CreateIndex> key(Operation operation) {
        if (operation instanceof CreateIndex create) {
            return Optional.of(create);
        }
        if (operation instanceof AddPrimaryKey add) {
            return Optional.of(over(add.table(), add.primaryKey().columns()));
        }
        if (operation instanceof AddUnique add) {
            return Optional.of(over(add.table(), add.unique().columns()));
        }
        return (operation instanceof AddExclusion add) ? Optional.of(over(add.table(), add.exclusion().columns()))
                : Optional.empty();
    }

    private static CreateIndex over(QualifiedName table, List<String> columns) {
        return new CreateIndex(table,
                Index.of(null, columns.isEmpty() ? new String[] { "" } : columns.toArray(String[]::new)), false);
    }

    private static Effort index(CreateIndex create, Schema before) {
        boolean text = create.index()
            .columns()
            .stream()
            .flatMap((column) -> before.table(create.table()).flatMap((table) -> table.column(column)).stream())
            .anyMatch((column) -> TEXTS.contains(column.type().name().name()));
        return text ? TEXT_INDEX : INDEX;
    }

}
