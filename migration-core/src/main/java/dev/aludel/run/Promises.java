package dev.aludel.run;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.springframework.util.StringUtils;

import dev.aludel.dialect.Dialect;
import dev.aludel.drift.Gap;
import dev.aludel.drift.Promise;
import dev.aludel.history.AppliedText;
import dev.aludel.migration.Migration;
import dev.aludel.migration.Statement;
import dev.aludel.replay.Replay;
import dev.aludel.replay.Replayed;
import dev.aludel.replay.Step;
import dev.aludel.schema.Schema;
import dev.aludel.source.MigrationReader;

/** What the migrations of a database promise, without looking at its schema. */
final class Promises {

    private final Database database;

    private final Replay replay;

    private final VisibleSchemas visible;

    private Promises(Site site, Database database) throws SQLException {
        Dialect dialect = database.dialect();
        String defaultSchema = dialect.catalog().defaultSchema(database.connection());
        this.database = database;
        this.replay = Replay.of(dialect.reader(), defaultSchema);
        this.visible = VisibleSchemas.of(site.schemas(), defaultSchema);
    }

    /**
     * Replays what was applied, in the order and with the text it had then, and over that
     * what is pending.
     */
    static Promise of(Site site, Database database, Inventory inventory) throws SQLException {
        return new Promises(site, database).promise(inventory);
    }

    private Promise promise(Inventory inventory) {
        Schema schema = Schema.empty();
        List<Gap> gaps = new ArrayList<>();
        Undefined undefined = new Undefined();
        for (AppliedText applied : inventory.hasHistory() ? this.database.history().appliedTexts()
                : List.<AppliedText>of()) {
            Replayed replayed = this.replay.over(schema, statements(applied));
            replayed.steps()
                .stream()
                .filter((step) -> !step.isExact())
                .map((step) -> gap(applied.revision(), step))
                .forEach(gaps::add);
            replayed.steps().forEach((step) -> undefined.add(applied.revision(), step));
            schema = replayed.after();
        }
        Schema visible = this.visible.of(schema);
        return new Promise(visible, next(schema, inventory), gaps, undefined.in(visible));
    }

    private List<Statement> statements(AppliedText applied) {
        List<Statement> all = new MigrationReader(this.database.dialect().reader(), Map.of())
            .applied(applied.revision(), applied.text());
        Integer done = applied.done();
        return (done != null) ? all.subList(0, Math.min(done, all.size())) : all;
    }

    private List<Promise.Next> next(Schema promised, Inventory inventory) {
        List<Promise.Next> next = new ArrayList<>();
        Schema schema = promised;
        for (InventoryItem item : inventory.toCome()) {
            Migration migration = Objects.requireNonNull(item.migration());
            int done = (item.entry() != null) ? item.entry().statementsDone() : 0;
            schema = this.replay.over(schema, DirectedMigration.up(migration).after(done)).after();
            next.add(new Promise.Next(migration.id(), item.state() == MigrationState.HELD, this.visible.of(schema)));
        }
        return next;
    }

    static Gap gap(String revision, Step step) {
        String reason = step.misfits()
            .stream()
            .map((misfit) -> StringUtils.uncapitalize(misfit.replaceAll("\\.$", "")))
            .collect(Collectors.joining(", "));
        return Gap.of(revision, reason.isEmpty() ? "not analysed" : reason, step.statement());
    }

}
