package dev.aludel.spec;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

import dev.aludel.MigrationSettings;
import dev.aludel.Migrations;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.postgres.PostgresDialect;
import dev.aludel.diff.Diff;
import dev.aludel.draft.DraftFolder;
import dev.aludel.draft.DraftRequest;
import dev.aludel.draft.DraftSettings;
import dev.aludel.draft.Drafted;
import dev.aludel.draft.DraftedMigration;
import dev.aludel.drift.WantedSchema;
import dev.aludel.hibernate.RawPicture;
import dev.aludel.migration.Migration;
import dev.aludel.migration.Phase;
import dev.aludel.migration.Statement;
import dev.aludel.operation.Operation;
import dev.aludel.plan.Fills;
import dev.aludel.plan.PlanStyle;
import dev.aludel.plan.PlanWish;
import dev.aludel.plan.RenameWish;
import dev.aludel.problem.AludelException;
import dev.aludel.replay.Replay;
import dev.aludel.run.ContractPolicy;
import dev.aludel.run.DatabaseUnreachable;
import dev.aludel.safety.Severity;
import dev.aludel.schema.Schema;
import dev.aludel.source.Folder;
import dev.aludel.source.MigrationReader;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A page carried out on a database of its own.
 *
 * @param settings what the page sets
 * @param folder where its migrations are
 */
record SpecRun(SpecPage page, SpecSettings settings, PostgresVersion version, TestDatabase database, Path folder) {

    private static final Dialect DIALECT = new PostgresDialect();

    private static final String UNDECIDED = "-- migrate:decide ";

    private static final Pattern FILLED = Pattern.compile("-- migrate:backfill .*\\nUPDATE (\\w+) SET (\\w+) =");

    static SpecRun of(SpecPage page, PostgresVersion version, TestDatabase database, Path folder) {
        return new SpecRun(page, SpecSettings.of(page.block("properties settings").orElse("")), version, database,
                folder);
    }

    /** Checks all that a page says, and what goes for every page. */
    void check() throws SQLException {
        prepare();
        Application application = application(this.page.block("java entity").orElseThrow());
        Migrations migrations = migrations(application);
        Drafted drafted;
        try {
            drafted = migrations.draft(options().request());
        }
        catch (DatabaseUnreachable ex) {
            throw ex;
        }
        catch (AludelException ex) {
            endsWith(Promises.of(ex.text().replace(this.folder + "/", "")));
            return;
        }
        endsWith(Promises.of(drafted, this.page.block("text findings").isPresent()));
        Coexistence coexistence = coexistence(application);
        List<State> states = upgrade(drafted, migrations, coexistence);
        assertThat(migrations.draft(options().again()).migrations()).as("what a second draft says")
            .extracting(DraftedMigration::text)
            .isEmpty();
        application.validate(this.database);
        downgrade(drafted, migrations, states, coexistence);
    }

    /** What the pages of plans promise, each of which has old and new code. */
    private Coexistence coexistence(Application application) {
        List<SpecPage.Block> before = this.page.steps()
            .stream()
            .filter((step) -> step.kind().equals("java before"))
            .toList();
        boolean asked = this.page.chapter().equals("plans") && !before.isEmpty() && !this.page.stopsOldCode()
                && !options().plain() && !options().words().contains("--no-rename")
                && this.settings.plans() != PlanStyle.PLAIN;
        return asked ? new Coexistence(application(before.get(before.size() - 1).content()), application, this.database)
                : Coexistence.NONE;
    }

    private void endsWith(String promises) {
        if (this.page.endsTheSameOn(this.version)) {
            this.page.endsWith(promises);
        }
    }

    private void prepare() {
        for (SpecPage.Block step : this.page.steps()) {
            switch (step.kind()) {
                case "sql before" -> {
                    new Folder(this.folder).with("V%d__by_hand.sql".formatted(next()), step.content());
                    migrations(migrationSettings()).upgrade("head");
                }
                case "java before" -> {
                    Migrations migrations = migrations(application(step.content()));
                    migrations.draft(DraftRequest.of(null)
                        .planned(new PlanWish(PlanStyle.PLAIN, Fills.NONE, RenameWish.NOTHING)));
                    migrations.upgrade("head");
                }
                default -> this.database.jdbc().sql(step.content()).update();
            }
        }
        this.page.block("sql rows").ifPresent((sql) -> this.database.jdbc().sql(sql).update());
    }

    private long next() {
        return DraftSettings.defaults()
            .in(DraftFolder.of(this.folder))
            .written()
            .stream()
            .mapToLong((migration) -> Long.parseLong(migration.revision()))
            .max()
            .orElse(0) + 1;
    }

    /** The databases before the first migration, and after each. */
    private List<State> upgrade(Drafted drafted, Migrations migrations, Coexistence coexistence) throws SQLException {
        List<State> states = new ArrayList<>();
        states.add(State.of(this.database));
        for (DraftedMigration migration : drafted.migrations()) {
            boolean undecided = migration.text().contains(UNDECIDED);
            if (migration.phase() == Phase.CONTRACT || undecided) {
                meanwhile(migration, migrations);
                states.set(states.size() - 1, State.of(this.database));
            }
            if (undecided) {
                decide(migration);
            }
            State before = states.get(states.size() - 1);
            migrations.upgrade(migration.revision());
            State after = State.of(this.database);
            assertPredicted(before, read(migration).upgrade(), after);
            states.add(after);
            coexistence.check(migration.phase() != Phase.CONTRACT, true);
        }
        return states;
    }

    /** What a migration asks of the rows is done by hand; until then it stops. */
    private void meanwhile(DraftedMigration contract, Migrations migrations) {
        Optional<String> work = this.page.block("sql meanwhile");
        if (work.isPresent()) {
            assertThatExceptionOfType(AludelException.class).isThrownBy(() -> migrations.upgrade(contract.revision()));
            this.database.jdbc().sql(work.get()).update();
        }
    }

    /** Takes away the line that asks. */
    private void decide(DraftedMigration migration) {
        Path file = this.folder.resolve(migration.fileName());
        try {
            Files.writeString(file, Files.readString(file).replaceAll("(?m)^" + UNDECIDED + ".*\\R", ""));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    private void downgrade(Drafted drafted, Migrations migrations, List<State> states, Coexistence coexistence)
            throws SQLException {
        State before = states.get(states.size() - 1);
        for (int index = drafted.migrations().size() - 1; index >= 0; index--) {
            State then = states.get(index);
            migrations.downgrade("-1");
            State back = State.of(this.database);
            assertPredicted(before, read(drafted.migrations().get(index)).downgradeStatements(), back);
            assertThat(RawPicture.differences(then.picture(), back.picture())).as("what is not as it was").isEmpty();
            assertThat(left(back.schema(), then.schema())).as("what is not as it was").isEmpty();
            assertThat(unfilled(back.valuesSince(then), drafted)).as("the values of columns that were kept")
                .isEqualTo(unfilled(then.valuesSince(back), drafted));
            if (drafted.migrations().get(index).phase() == Phase.CONTRACT) {
                this.page.block("sql meanwhile taken back").ifPresent((sql) -> this.database.jdbc().sql(sql).update());
            }
            before = back;
            coexistence.check(index == 0 || drafted.migrations().get(index - 1).phase() != Phase.CONTRACT, index > 0);
        }
        this.page.block("sql after downgrade").ifPresent((sql) -> this.database.jdbc().sql(sql).update());
    }

    /** What rows were filled with stays in them: nobody knows what was there before. */
    private static Map<String, String> unfilled(Map<String, String> values, Drafted drafted) {
        Map<String, String> left = new TreeMap<>(values);
        drafted.migrations()
            .stream()
            .flatMap((migration) -> FILLED.matcher(migration.text()).results())
            .forEach((fill) -> left.keySet()
                .removeIf((column) -> column.startsWith(fill.group(1) + "." + fill.group(2) + " ")));
        return left;
    }

    private void assertPredicted(State before, List<Statement> statements, State after) throws SQLException {
        Schema replayed = Replay.of(DIALECT.reader(), "public").over(before.schema(), statements).after();
        assertThat(left(replayed, after.schema())).as("what the model did not predict").isEmpty();
    }

    private List<String> left(Schema schema, Schema other) throws SQLException {
        try (Connection connection = this.database.dataSource().getConnection()) {
            return Diff.between(schema, other, DIALECT.equivalence(connection))
                .stream()
                .map(Operation::describe)
                .toList();
        }
    }

    private static Migration read(DraftedMigration migration) {
        return new MigrationReader(DIALECT.reader(), Map.of()).migration(migration.fileName(), migration.text());
    }

    private SpecOptions options() {
        return SpecOptions.of(this.page.block("shell draft").orElse(""));
    }

    private Application application(String entities) {
        return Application.of(entities, this.settings);
    }

    private Migrations migrations(Application application) {
        Optional<WantedSchema> wanted = Optional.of(application.wanted(this.version));
        return migrations(migrationSettings().withEntities(() -> wanted));
    }

    private Migrations migrations(MigrationSettings settings) {
        return Migrations.of(this.database.dataSource(), settings);
    }

    private MigrationSettings migrationSettings() {
        return this.settings.of(MigrationSettings.defaults().run((run) -> run.contracts(ContractPolicy.AUTO)))
            .source((source) -> source.withLocations(new Folder(this.folder).location()))
            .safety((safety) -> safety.withFailOn(Severity.BLOCKER))
            .drafts((drafts) -> drafts.in(DraftFolder.of(this.folder)));
    }

}
