package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.aludel.schema.ReferentialRules;
import dev.aludel.diff.Diff;
import dev.aludel.schema.Enforcement;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Generated;
import dev.aludel.schema.Identity;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Serial;
import dev.aludel.schema.SortOrder;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written into a database is what is read from it. */
class RoundTripTests {

    private static final QualifiedName PRIORITY = QualifiedName.of("priority");

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void whatIsWrittenIsRead(PostgresVersion version) throws SQLException {
        try (TestDatabase database = TestDatabase.create(version);
                Connection connection = database.dataSource().getConnection()) {
            Live live = new Live(connection);
            live.become(tracker());
            assertSame(live.schema(), tracker());
            live.become(Schema.empty());
            assertThat(live.schema().isEmpty()).isTrue();
        }
    }

    private static void assertSame(Schema found, Schema wanted) {
        assertThat(Diff.between(found, wanted, Live.EQUIVALENCE)).isEmpty();
        assertThat(Diff.between(wanted, found, Live.EQUIVALENCE)).isEmpty();
        found.tables()
            .values()
            .forEach((table) -> assertThat(table.columns()).extracting(Column::name)
                .isEqualTo(wanted.table(table.name()).orElseThrow().columns().stream().map(Column::name).toList()));
    }

    private static Schema tracker() {
        return Schema.of(List.of(users(), tasks(), odd(), Table.of(QualifiedName.of("nothing"))),
                List.of(Sequence.of(QualifiedName.of("tasks_seq"), SequenceOptions.DEFAULTS.incrementedBy(50)),
                        Sequence.of(QualifiedName.of("Down"), DataType.of("smallint"),
                                new SequenceOptions(5, -5, -100L, 10L, 7, true))),
                List.of(EnumType.of(PRIORITY, List.of("low", "it's high")),
                        EnumType.of(QualifiedName.of("Mixed Case"), List.of())));
    }

    private static Table users() {
        return Table
            .of(QualifiedName.of("users"), Column.of("id", DataType.of("bigint")).filledBy(new Serial()).mandatory(),
                    Column.of("email", DataType.of("varchar", 320)).mandatory(),
                    Column.of("country", DataType.of("char", 2)), Column.of("number", DataType.of("int4")))
            .with(PrimaryKey.of("users_pkey", List.of("id")))
            .with(UniqueConstraint.of("users_email_key", List.of("email")))
            .with(UniqueConstraint.of("users_number_country_key", List.of("number", "country")))
            .with(Index.of("users_country", "country", "number").asUnique())
            .with(Index.of("users_email_lower", "id")
                .keyedBy(
                        List.of(IndexKey.expression("lower(email)"), IndexKey.column("id").sorted(SortOrder.DESCENDING),
                                IndexKey.column("number").sorted(SortOrder.DESCENDING_NULLS_LAST),
                                IndexKey.expression("number + 1").sorted(SortOrder.ASCENDING_NULLS_FIRST)))
                .over("country = 'de' and number > 0"));
    }

    private static Table tasks() {
        return Table
            .of(QualifiedName.of("tasks"),
                    Column.of("id", DataType.of("bigint"))
                        .filledBy(new Identity(true, SequenceOptions.DEFAULTS.startingAt(100).incrementedBy(50))),
                    Column.of("title", DataType.of("varchar", 200)).mandatory().filledBy(new Default("'new'")),
                    Column.of("priority", DataType.of(PRIORITY)).filledBy(new Default("'low'")),
                    Column.of("priorities", DataType.of(PRIORITY).asArray()),
                    Column.of("due", DataType.of("timestamp with time zone", 3)).filledBy(new Default("now()")),
                    Column.of("price", DataType.of("numeric", 10, 2)).filledBy(new Default("0")),
                    Column.of("gross", DataType.of("numeric")).filledBy(new Generated("price * 1.19", true)),
                    Column.of("tags", DataType.of("jsonb")).mandatory().filledBy(new Default("'{}'")),
                    Column.of("names", DataType.of("text").asArray()).filledBy(new Default("ARRAY[]::text[]")),
                    Column.of("wait", DataType.of("interval day to second", 3)),
                    Column.of("owner", DataType.of("bigint")), Column.of("parent", DataType.of("bigint")))
            .with(PrimaryKey.of("tasks_pkey", List.of("id")))
            .with(ForeignKey.of("tasks_owner_fkey", List.of("owner"), QualifiedName.of("users"), List.of("id"))
                .onDelete(ReferentialAction.SET_NULL))
            .with(ForeignKey.of("tasks_parent_fkey", List.of("parent"), QualifiedName.of("tasks"), List.of())
                .ruledBy(ReferentialRules.of(ReferentialAction.CASCADE, ReferentialAction.RESTRICT))
                .enforced(Enforcement.NOT_VALIDATED))
            .with(CheckConstraint.of("tasks_price_check", "price between 0 and 1000000"))
            .with(CheckConstraint.of("tasks_title_check", "title in ('a', 'b') or length(title) > 3")
                .enforced(Enforcement.NOT_VALIDATED));
    }

    private static Table odd() {
        QualifiedName name = QualifiedName.of("Order \"of\" things");
        return Table
            .of(name, Column.of("select", DataType.of("integer")).mandatory(),
                    Column.of("Größe", DataType.of("bit varying", 5)), Column.of("日本", DataType.of("text")),
                    Column.of("a,b", DataType.of(QualifiedName.of("pg_catalog", "char"))),
                    Column.of("time", DataType.of("time")).filledBy(new Default("'10:00'")))
            .with(PrimaryKey.of("user", List.of("select", "Größe")))
            .with(CheckConstraint.of("Check it", "\"日本\" <> '' and \"select\" != 3"))
            .with(Index.of("ix(odd)", "日本").using("hash"));
    }

}
