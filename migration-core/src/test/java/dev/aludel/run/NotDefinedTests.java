package dev.aludel.run;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import dev.aludel.Migrations;
import dev.aludel.dialect.postgres.PostgresDialect;
import dev.aludel.diff.Diff;
import dev.aludel.drift.Drift;
import dev.aludel.drift.DriftReport;
import dev.aludel.drift.ManualChange;
import dev.aludel.drift.WantedSchema;
import dev.aludel.operation.Operation;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Things of which only the name is known, for their inside is code or a secret: they are
 * shown, and never dropped, made or in the way.
 */
class NotDefinedTests {

    private static final String MADE_BY_HAND = """
            CREATE TYPE money2;
            CREATE FUNCTION money2_in(cstring) RETURNS money2 LANGUAGE internal IMMUTABLE STRICT AS 'int8in';
            CREATE FUNCTION money2_out(money2) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int8out';
            CREATE TYPE money2 (INPUT = money2_in, OUTPUT = money2_out, LIKE = bigint);
            CREATE SUBSCRIPTION sub CONNECTION 'host=nowhere' PUBLICATION pub WITH (connect = false, slot_name = NONE);
            CREATE FOREIGN DATA WRAPPER dummy;
            CREATE SERVER elsewhere FOREIGN DATA WRAPPER dummy;
            CREATE USER MAPPING FOR PUBLIC SERVER elsewhere OPTIONS (password 'secret')""";

    private static final String[] NOT_DEFINED = { "type money2", "subscription sub",
            "user mapping public of elsewhere" };

    private static final PostgresDialect DIALECT = new PostgresDialect();

    private final TestDatabase database;

    private final Bench bench;

    private Schema promised = Schema.empty();

    private Schema live = Schema.empty();

    NotDefinedTests(@Database TestDatabase database, @TempDir Path path) {
        this.database = database;
        this.bench = new Bench(database, path).with("V1__tasks.sql", Bench.CREATE_TASKS);
    }

    @BeforeEach
    void makeByHand() throws SQLException {
        this.bench.migrations().upgrade("head");
        this.promised = DriftCase.schema(this.database);
        this.database.jdbc().sql(MADE_BY_HAND).update();
        this.live = DriftCase.schema(this.database);
    }

    @AfterEach
    void dropWhatHoldsTheDatabase() {
        this.database.jdbc().sql("DROP SUBSCRIPTION IF EXISTS sub").update();
    }

    @Test
    void theSchemaShowsThemWithTheirNames() {
        assertThat(notDefined(this.live)).containsExactlyInAnyOrder(NOT_DEFINED);
        assertThat(this.live.toString()).doesNotContain("secret", "nowhere");
    }

    @Test
    void noDraftMakesThem() {
        assertThat(Diff.between(this.promised, this.live, DIALECT.equivalence())).extracting(Operation::describe)
            .noneMatch((description) -> List.of(NOT_DEFINED).stream().anyMatch(description::contains))
            .isNotEmpty();
        assertThat(Diff.between(this.live, this.live, DIALECT.equivalence())).isEmpty();
    }

    @Test
    void entitiesThatSayNothingOfThemDropNothing() {
        assertThat(Drift.between(this.promised, this.live, DIALECT).differences()).isEmpty();
    }

    @Test
    void entitiesThatSayNothingOfATypeLoseNoColumnThatHasIt() throws SQLException {
        this.database.jdbc().sql("ALTER TABLE tasks ADD COLUMN price money2").update();
        Schema withColumn = DriftCase.schema(this.database);
        assertThat(Drift.between(withColumn, withColumn, DIALECT).differences()).isEmpty();
        assertThat(withColumn.table(QualifiedName.of("tasks")).orElseThrow().column("price").orElseThrow().type())
            .hasToString("money2");
    }

    @Test
    void theReportShowsThemAsMadeByHand() {
        Migrations migrations = this.bench
            .migrations((settings) -> settings.withEntities(() -> Optional.of(WantedSchema.of(this.promised))));
        DriftReport report = migrations.drift();
        assertThat(report.differences()).isEmpty();
        assertThat(report.manualChanges()).extracting(ManualChange::subject).contains(NOT_DEFINED);
        assertThat(report.manualChanges()).extracting(ManualChange::sql)
            .contains("-- How subscription sub is defined is not known");
    }

    private static List<String> notDefined(Schema schema) {
        return schema.objects()
            .values()
            .stream()
            .filter((object) -> object.definition() == null)
            .map(NamedObject::name)
            .map(Object::toString)
            .toList();
    }

}
