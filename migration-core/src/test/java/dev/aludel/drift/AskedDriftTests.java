package dev.aludel.drift;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.aludel.dialect.postgres.PostgresDialect;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.Generated;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.testing.Database;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.RoundTrips;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Entities whose checks and defaults are spelled in ways that only the server can read.
 */
class AskedDriftTests {

    private static final String TABLE = """
            CREATE TABLE orders (status varchar(20) DEFAULT 'NEW', settings jsonb DEFAULT '{"tries": 3, "mail": true}',
              seconds integer DEFAULT 3600, since date DEFAULT '2020-01-01',
              total numeric(10,2) GENERATED ALWAYS AS (seconds * 1.19) STORED,
              CHECK (status IN ('NEW', 'PAID')), CHECK (seconds > 60), CHECK (since > '2019-12-31'))""";

    private static final Schema WANTED = Schema
        .of(Table
            .of(QualifiedName.of("orders"),
                    Column.of("status", DataType.of("varchar", 20)).filledBy(new Default("upper('new')")),
                    Column.of("settings", DataType.of("jsonb")).filledBy(new Default("'{\"mail\":true,\"tries\":3}'")),
                    Column.of("seconds", DataType.of("integer")).filledBy(new Default("60 * 60")),
                    Column.of("since", DataType.of("date")).filledBy(new Default("'1 Jan 2020'")),
                    Column.of("total", DataType.of("numeric", 10, 2))
                        .filledBy(new Generated("seconds * (1 + 0.19)", true)))
            .with(CheckConstraint.of(null, "status = any ('{NEW,PAID}'::text[])"))
            .with(CheckConstraint.of(null, "seconds > 30 + 30"))
            .with(CheckConstraint.of(null, "since > '31 Dec 2019'")));

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void showsNothing(PostgresVersion version) throws SQLException {
        try (TestDatabase database = TestDatabase.create(version);
                Connection connection = database.dataSource().getConnection()) {
            database.jdbc().sql(TABLE).update();
            PostgresDialect dialect = new PostgresDialect();
            Schema live = dialect.catalog().read(connection, List.of());
            assertThat(Drift.between(WANTED, live, dialect).differences()).as("without asking").hasSize(11);
            assertThat(Drift.between(WANTED, live, dialect, dialect.equivalence(connection)).differences()).isEmpty();
        }
    }

    @Test
    void nothingIsAskedWhereNothingDiffers(@Database TestDatabase database) throws SQLException, IOException {
        database.jdbc().sql(TABLE).update();
        try (RoundTrips trips = RoundTrips.to(database); Connection connection = trips.dataSource().getConnection()) {
            PostgresDialect dialect = new PostgresDialect();
            Schema live = dialect.catalog().read(connection, List.of());
            trips.sinceLastAsked();
            assertThat(Drift.between(live, live, dialect, dialect.equivalence(connection)).differences()).isEmpty();
            assertThat(trips.sinceLastAsked()).isZero();
            assertThat(Drift.between(WANTED, live, dialect, dialect.equivalence(connection)).differences()).isEmpty();
            assertThat(trips.sinceLastAsked()).isLessThanOrEqualTo(14);
        }
    }

}
