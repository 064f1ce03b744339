package dev.aludel.run;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.RowStatement;
import dev.aludel.migration.Statement;
import dev.aludel.replay.Replay;
import dev.aludel.replay.Step;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/** Whether the tables of backfills have the keys that their batches go by. */
final class BackfillCheck {

    private BackfillCheck() {
    }

    /**
     * Looks at the statements of one run before any of them runs.
     * @param live the schema that the first of them meets
     * @throws NoKey if a table has no primary key, or a statement changes it
     */
    static void check(List<Statement> statements, Schema live, @Nullable String defaultSchema, Dialect dialect) {
        if (statements.stream().noneMatch((statement) -> statement.backfill().isPresent())) {
            return;
        }
        boolean certain = true;
        for (Step step : Replay.of(dialect.reader(), defaultSchema).over(live, statements).steps()) {
            if (step.statement().backfill().isPresent()) {
                check(step.statement(), step.before(), certain, defaultSchema, dialect);
            }
            certain &= step.isExact();
        }
    }

    /** Where something ran before that nobody understands, the server will say it. */
    private static void check(Statement statement, Schema schema, boolean certain, @Nullable String defaultSchema,
            Dialect dialect) {
        RowStatement cut = dialect.reader().rowStatement(statement.text());
        Optional<Table> table = schema.whole(cut.table().seenFrom(defaultSchema));
        if (table.isEmpty()) {
            return;
        }
        if (table.get().primaryKey() == null && certain) {
            throw NoKey.missing(statement, cut.table());
        }
        Optional.ofNullable(table.get().primaryKey())
            .flatMap((key) -> cut.assigned().stream().filter(key.columns()::contains).findFirst())
            .ifPresent((column) -> {
                throw NoKey.assigned(statement, cut.table(), column);
            });
    }

}
