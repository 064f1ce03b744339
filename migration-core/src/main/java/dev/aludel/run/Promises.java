package dev.aludel.run;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.aludel.dialect.Dialect;
import dev.aludel.drift.Promise;
import dev.aludel.history.AppliedText;
import dev.aludel.migration.Migration;
import dev.aludel.migration.Phase;
import dev.aludel.migration.Statement;
import dev.aludel.replay.Replay;
import dev.aludel.replay.Replayed;
import dev.aludel.replay.Step;
import dev.aludel.schema.Schema;
import dev.aludel.source.MigrationReader;

/** What the migrations of a database promise, without looking at its schema. */
public final class Promises {

    private Promises() {
    }

    /**
     * Replays what was applied, in the order and with the text it had then, and over that
     * what is pending.
     */
    public static Promise of(Database database, Inventory inventory) throws SQLException {
        Dialect dialect = database.dialect();
        Replay replay = Replay.of(dialect.reader(), dialect.catalog().defaultSchema(database.connection()));
        MigrationReader reader = new MigrationReader(dialect.reader(), Map.of());
        Schema schema = Schema.empty();
        List<String> gaps = new ArrayList<>();
        for (AppliedText applied : inventory.hasHistory() ? database.history().appliedTexts()
                : List.<AppliedText>of()) {
            Replayed replayed = replay.over(schema, reader.applied(applied.revision(), applied.text()));
            replayed.steps().stream().filter((step) -> !step.isExact()).map(Promises::gap).forEach(gaps::add);
            schema = replayed.after();
        }
        return new Promise(schema, next(replay, schema, inventory.pending()), gaps);
    }

    private static List<Promise.Next> next(Replay replay, Schema promised, List<Migration> pending) {
        List<Promise.Next> next = new ArrayList<>();
        Schema schema = promised;
        for (Migration migration : pending) {
            schema = replay.over(schema, migration.upgrade()).after();
            next.add(new Promise.Next(migration.id(), migration.header().phase() == Phase.CONTRACT, schema));
        }
        return next;
    }

    private static String gap(Step step) {
        Statement statement = step.statement();
        String reason = step.misfits().isEmpty() ? "it is not analysed" : String.join(" ", step.misfits());
        return "%s: %s: %s".formatted(statement.location(), reason, statement.summary());
    }

}
