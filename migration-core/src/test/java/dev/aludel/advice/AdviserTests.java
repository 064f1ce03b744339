package dev.aludel.advice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.aludel.dialect.postgres.PostgresDialect;
import dev.aludel.fact.Usage;
import dev.aludel.fact.Usage.ColumnSpread;
import dev.aludel.fact.Usage.IndexUse;
import dev.aludel.fact.Usage.KeyUse;
import dev.aludel.fact.Usage.SequenceUse;
import dev.aludel.fact.Usage.StatementUse;
import dev.aludel.fact.Usage.TableUse;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.Naming;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;

import static org.assertj.core.api.Assertions.assertThat;

/** What is advised where the counters say what they say here. */
class AdviserTests {

    private static final QualifiedName ORDERS = QualifiedName.of("orders");

    private static final QualifiedName CUSTOMERS = QualifiedName.of("customers");

    private static final Instant ASKED = Instant.parse("2026-11-20T12:00:00Z");

    private static final Instant LONG_AGO = Instant.parse("2026-10-01T00:00:00Z");

    private final Table orders = Table
        .of(ORDERS, Column.of("id", DataType.of("integer")), Column.of("customer_id", DataType.of("bigint")),
                Column.of("note", DataType.of("text")))
        .with(PrimaryKey.of("pk_orders", List.of("id")));

    private final Table customers = Table.of(CUSTOMERS, Column.of("id", DataType.of("bigint")))
        .with(PrimaryKey.of("pk_customers", List.of("id")));

    private final List<IndexUse> indexes = new ArrayList<>();

    private final List<ColumnSpread> columns = new ArrayList<>();

    private final List<SequenceUse> sequences = new ArrayList<>();

    private final List<KeyUse> keys = new ArrayList<>();

    private List<StatementUse> statements = List.of();

    private long wholeReads;

    private int replicas;

    private Instant since = LONG_AGO;

    @Test
    void nothingIsAdvisedWhereNothingIsWrong() {
        assertThat(advice(this.orders.with(Index.of("ix_orders_note", "note")), used("ix_orders_note", 3))).isEmpty();
    }

    @Test
    void foreignKeyGetsAnIndex() {
        Advice advice = only(this.orders.with(toCustomers()));
        assertThat(advice).isEqualTo(new Advice("foreign-key-without-index", Certainty.CERTAIN, "orders",
                "No index begins with customer_id of orders, which refers to customers: a delete in customers, or a change of "
                        + "its key, reads all of orders for each row, and so does a join from there.",
                "orders has about 1,204,551 rows (95 MB). In customers 7 rows were written.", "",
                "CREATE INDEX CONCURRENTLY ix_orders_customer_id ON orders (customer_id);", true));
    }

    @Test
    void anyIndexThatBeginsWithTheKeyWillDo() {
        Table keyed = this.orders.with(toCustomers());
        assertThat(advice(keyed.with(Index.of("ix", "customer_id", "note")), used("ix", 1))).isEmpty();
        assertThat(kinds(keyed.with(Index.of("ix", "note", "customer_id")), used("ix", 1)))
            .containsExactly("foreign-key-without-index");
        assertThat(kinds(keyed.with(Index.of("ix", "customer_id").over("note IS NULL")), used("ix", 1)))
            .containsExactly("foreign-key-without-index");
    }

    @Test
    void indexesThatFindTheSameAreOneTooMany() {
        Table both = this.orders.with(Index.of("ix_a", "note")).with(Index.of("ix_b", "note"));
        Advice advice = only(both, used("ix_a", 5), used("ix_b", 0));
        assertThat(advice).isEqualTo(new Advice("duplicate-index", Certainty.CERTAIN, "orders",
                "ix_a finds nothing that ix_b does not find as well, and every write to orders fills both.",
                "ix_a takes 12 MB and was read 5 times. ix_b takes 12 MB and was read 0 times.", "",
                "DROP INDEX CONCURRENTLY ix_a;", true));
    }

    @Test
    void indexBesideAKeyOfTheSameColumnsIsOneTooMany() {
        assertThat(only(this.orders.with(Index.of("ix_orders_id", "id")), used("ix_orders_id", 5)).sql())
            .isEqualTo("DROP INDEX CONCURRENTLY ix_orders_id;");
    }

    @Test
    void uniqueIndexIsNotTheSameAsAPlainOne() {
        Table both = this.orders.with(Index.of("ix_note", "note")).with(Index.of("ux_note", "note").asUnique());
        assertThat(only(both, used("ix_note", 5), used("ux_note", 5)).sql())
            .isEqualTo("DROP INDEX CONCURRENTLY ix_note;");
    }

    @Test
    void beginningOfAnotherIndexIsProbablyNeedless() {
        Table both = this.orders.with(Index.of("ix_note", "note")).with(Index.of("ix_both", "note", "customer_id"));
        Advice advice = only(both, used("ix_note", 5), used("ix_both", 5));
        assertThat(advice.kind()).isEqualTo("redundant-index");
        assertThat(advice.certainty()).isEqualTo(Certainty.LIKELY);
        assertThat(advice.sql()).isEqualTo("DROP INDEX CONCURRENTLY ix_note;");
    }

    @Test
    void unusedIndexIsDroppedWhereItWasCountedLongEnough() {
        assertThat(only(this.orders.with(Index.of("ix_note", "note")), used("ix_note", 0)))
            .isEqualTo(new Advice("unused-index", Certainty.LIKELY, "orders",
                    "Nothing has read ix_note, and every write to orders fills it.",
                    "ix_note takes 12 MB and was read 0 times. 7 rows of orders were written meanwhile.",
                    "Counted for 50 days, since 2026-10-01T00:00:00Z at the earliest.",
                    "DROP INDEX CONCURRENTLY ix_note;", true));
    }

    @Test
    void zeroOnTheFirstDayIsAHint() {
        this.since = Instant.parse("2026-11-20T07:00:00Z");
        Advice advice = only(this.orders.with(Index.of("ix_note", "note")), used("ix_note", 0));
        assertThat(advice.certainty()).isEqualTo(Certainty.HINT);
        assertThat(advice.drafted()).isFalse();
        assertThat(advice.caveat()).isEqualTo("Counted for 5 hours, since 2026-11-20T07:00:00Z at the earliest.");
    }

    @Test
    void zeroHereIsAHintWhereReplicasRead() {
        this.replicas = 2;
        Advice advice = only(this.orders.with(Index.of("ix_note", "note")), used("ix_note", 0));
        assertThat(advice.certainty()).isEqualTo(Certainty.HINT);
        assertThat(advice.caveat())
            .endsWith("2 replicas are fed from this one: what is read there is not counted here.");
    }

    @Test
    void unusedIndexThatGuardsOrFindsAKeyStays() {
        assertThat(advice(this.orders.with(Index.of("ux_note", "note").asUnique()), used("ux_note", 0))).isEmpty();
        assertThat(advice(this.orders.with(toCustomers()).with(Index.of("ix", "customer_id")), used("ix", 0)))
            .isEmpty();
        assertThat(advice(this.orders.with(Index.of("ix_note", "note")),
                new IndexUse(ORDERS, "ix_note", 0, 1, false, true)))
            .isEmpty();
    }

    @Test
    void invalidIndexIsBuiltAnew() {
        Table broken = this.orders.with(Index.of("ix_note", "note").valid(false));
        Advice advice = only(broken, used("ix_note", 0));
        assertThat(advice.kind()).isEqualTo("invalid-index");
        assertThat(advice.sql()).isEqualTo("""
                DROP INDEX CONCURRENTLY ix_note;
                CREATE INDEX CONCURRENTLY ix_note ON orders (note);""");
        assertThat(advice(broken, new IndexUse(ORDERS, "ix_note", 0, 1, true, false))).isEmpty();
    }

    @Test
    void leftoverOfARebuildIsDropped() {
        Table rebuilt = this.orders.with(Index.of("ix_note_ccnew", "note").valid(false));
        assertThat(only(rebuilt, used("ix_note_ccnew", 0)).sql()).isEqualTo("DROP INDEX CONCURRENTLY ix_note_ccnew;");
    }

    @Test
    void tableWithoutPrimaryKeyIsNamed() {
        Table keyless = Table.of(ORDERS, Column.of("id", DataType.of("bigint")).mandatory());
        Advice advice = only(keyless);
        assertThat(advice.kind()).isEqualTo("missing-primary-key");
        assertThat(advice.sql()).isNull();
        Table unique = keyless.with(Index.of("ux_orders_id", "id").asUnique());
        assertThat(only(unique, used("ux_orders_id", 0)).sql())
            .isEqualTo("ALTER TABLE orders ADD PRIMARY KEY USING INDEX ux_orders_id;");
    }

    @Test
    void keyThatRunsOutIsToldOnce() {
        this.sequences.add(new SequenceUse(QualifiedName.of("orders_seq"), 1_900_000_000, Long.MAX_VALUE, 1, ORDERS,
                "id", (long) Integer.MAX_VALUE));
        this.keys.add(new KeyUse(ORDERS, "id", 1_900_000_000, Integer.MAX_VALUE));
        Advice advice = only(this.orders);
        assertThat(advice.message()).isEqualTo("orders_seq runs out of numbers: orders.id, which it fills, ends at "
                + "2,147,483,647. After that no row can be inserted.");
        assertThat(advice.figures()).isEqualTo("Its last number was 1,900,000,000, 88 % of all.");
        assertThat(advice.sql()).isEqualTo("ALTER TABLE orders ALTER COLUMN id TYPE bigint;");
        assertThat(advice.drafted()).isFalse();
    }

    @Test
    void keyThatNoSequenceIsKnownForIsLookedAtToo() {
        this.keys.add(new KeyUse(ORDERS, "id", 1_900_000_000, Integer.MAX_VALUE));
        assertThat(only(this.orders).kind()).isEqualTo("key-near-end");
    }

    @Test
    void sequenceWithALimitOfItsOwnLosesIt() {
        QualifiedName name = QualifiedName.of("orders_seq");
        this.sequences.add(new SequenceUse(name, 990, 1_000, 1, null, null, null));
        Schema schema = Schema.of(this.orders).with(Sequence.of(name, SequenceOptions.DEFAULTS.within(1, 1_000)));
        Advice advice = report(schema).advice().get(0);
        assertThat(advice.sql()).isEqualTo("ALTER SEQUENCE orders_seq NO MAXVALUE;");
        assertThat(advice.drafted()).isTrue();
    }

    @Test
    void columnsThatWouldNarrowAreAHint() {
        this.wholeReads = 50;
        this.columns.add(new ColumnSpread(ORDERS, "customer_id", 40_000, 0, 0.013));
        this.columns.add(new ColumnSpread(ORDERS, "note", 900_000, 0.2, null));
        this.columns.add(new ColumnSpread(ORDERS, "id", 1_204_551, 0, 1.0));
        this.statements = List.of(new StatementUse("SELECT * FROM orders WHERE customer_id = $1", 40, 20_000, 80));
        List<Advice> all = advice(this.orders);
        assertThat(all).extracting(Advice::kind).containsExactly("missing-index", "slow-statement");
        Advice advice = all.get(0);
        assertThat(advice.certainty()).isEqualTo(Certainty.HINT);
        assertThat(advice.message()).isEqualTo("orders is often read from one end to the other. Of the columns without "
                + "an index these narrow it most: customer_id (about 40,000 values, correlation 0.01), note (about "
                + "900,000 values).");
        assertThat(advice.figures()).isEqualTo("orders has about 1,204,551 rows (95 MB). It was read whole 50 times, "
                + "60,227,550 rows together, and 9 times through an index.");
        assertThat(advice.sql()).isEqualTo("CREATE INDEX CONCURRENTLY ix_orders_customer_id ON orders (customer_id);");
        assertThat(advice.drafted()).isFalse();
        assertThat(all.get(1).figures()).isEqualTo("It ran 40 times, 500 ms each and 20 s together, for 80 rows.");
    }

    @Test
    void dividedTableIsNotDrafted() {
        Table divided = this.orders.with(toCustomers()).with(this.orders.inheritance().partitionedBy("RANGE (id)"));
        Advice advice = only(divided);
        assertThat(advice.sql()).isEqualTo("CREATE INDEX ix_orders_customer_id ON orders (customer_id);");
        assertThat(advice.drafted()).isFalse();
    }

    private static ForeignKey toCustomers() {
        return ForeignKey.of("fk_orders_customer_id", List.of("customer_id"), CUSTOMERS, List.of());
    }

    private static IndexUse used(String index, long reads) {
        return new IndexUse(ORDERS, index, reads, 12 * 1024 * 1024, false, false);
    }

    private Advice only(Table table, IndexUse... uses) {
        List<Advice> advice = advice(table, uses);
        assertThat(advice).hasSize(1);
        return advice.get(0);
    }

    private List<String> kinds(Table table, IndexUse... uses) {
        return advice(table, uses).stream().map(Advice::kind).toList();
    }

    private List<Advice> advice(Table table, IndexUse... uses) {
        this.indexes.clear();
        this.indexes.addAll(List.of(uses));
        return report(Schema.of(table, this.customers)).advice();
    }

    private AdviceReport report(Schema schema) {
        List<TableUse> tables = List.of(
                new TableUse(ORDERS, 1_204_551, 100_000_000, this.wholeReads, this.wholeReads * 1_204_551, 9, 7),
                new TableUse(CUSTOMERS, 100, 16_384, 0, 0, 0, 7));
        Usage usage = new Usage(ASKED, this.since, this.replicas, false, tables, this.indexes, this.columns,
                this.sequences, this.keys, this.statements);
        return Adviser.advise(schema, usage, Naming.USUAL, new PostgresDialect());
    }

}
