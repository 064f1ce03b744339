package dev.aludel.advice;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Grammar;
import dev.aludel.fact.Usage;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Index;
import dev.aludel.schema.Naming;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/** A schema, how it is used, and the words for what would be better. */
record Situation(Schema schema, Usage usage, Naming naming, Grammar grammar) {

    /** For how long counters have to have counted until a zero says something. */
    private static final Duration ENOUGH = Duration.ofDays(14);

    private static final long KILO = 1024;

    /** The tables that have rows of their own, or are divided. */
    Stream<Table> tables() {
        return this.schema.tables().values().stream();
    }

    /** An advice that a person has to think through. */
    Suggestion suggestion(String kind, Certainty certainty, @Nullable QualifiedName table, String message,
            String figures, String caveat, Operation... mending) {
        return suggestion(kind, certainty, table, message, figures, caveat, false, mending);
    }

    /** An advice that keeps nobody waiting who follows it. */
    Suggestion gentle(String kind, Certainty certainty, @Nullable QualifiedName table, String message, String figures,
            String caveat, Operation... mending) {
        return suggestion(kind, certainty, table, message, figures, caveat, true, mending);
    }

    private Suggestion suggestion(String kind, Certainty certainty, @Nullable QualifiedName table, String message,
            String figures, String caveat, boolean gentle, Operation... mending) {
        List<Operation> operations = Arrays.asList(mending);
        String sql = operations.stream()
            .map((operation) -> this.grammar.sql(operation) + ";")
            .collect(Collectors.joining("\n"));
        return new Suggestion(new Advice(kind, certainty, (table != null) ? table.toString() : null, message, figures,
                caveat, sql.isEmpty() ? null : sql, gentle), operations);
    }

    /**
     * A new index beside those that a table has; nobody waits for it where that can be.
     */
    CreateIndex create(Table table, String... columns) {
        Set<String> taken = this.schema.tables()
            .values()
            .stream()
            .flatMap((other) -> Stream.concat(other.indexes().stream().map(Index::name),
                    other.constraints().stream().map((constraint) -> constraint.name())))
            .collect(Collectors.toSet());
        Table complete = this.naming.complete(Table.of(table.name()).with(Index.of(null, columns)), taken);
        return new CreateIndex(table.name(), complete.indexes().get(0), !isDivided(table));
    }

    DropIndex drop(Table table, Index index) {
        DropIndex drop = DropIndex.of(table.name(), index);
        return new DropIndex(drop.name(), drop.table(), index, !isDivided(table), false);
    }

    /** PostgreSQL builds and drops no index of a divided table concurrently. */
    static boolean isDivided(Table table) {
        return table.inheritance().partitionKey() != null;
    }

    /** Whether something else than queries needs an index, or it is being built. */
    boolean isBusy(Table table, Index index) {
        return use(table, index).map((use) -> use.building() || use.pinned()).orElse(false);
    }

    Optional<Usage.IndexUse> use(Table table, Index index) {
        String name = index.name();
        return (name != null) ? this.usage.of(table.name(), name) : Optional.empty();
    }

    /** "orders has about 1,204,551 rows (98 MB)." */
    String size(Table table) {
        return this.usage.of(table.name())
            .map((use) -> "%s has about %s (%s).".formatted(table.name(), counted(use.rows(), "row"),
                    bytes(use.bytes())))
            .orElse("");
    }

    /** "ix_orders_note takes 12 MB and was read 0 times." */
    String use(Usage.IndexUse use) {
        return "%s takes %s and was read %s.".formatted(use.index(), bytes(use.bytes()), counted(use.reads(), "time"));
    }

    /** Whether the counters say enough: long enough, and of all who read. */
    boolean countersSayEnough() {
        return this.usage.counted().map((time) -> time.compareTo(ENOUGH) >= 0).orElse(false)
                && this.usage.replicas() == 0 && !this.usage.standby();
    }

    /** What the counters do not say, in whole sentences. */
    String limitsOfCounters() {
        String time = this.usage.counted()
            .map((counted) -> "Counted for %s, since %s at the earliest.".formatted(duration(counted),
                    this.usage.since()))
            .orElse("Since when it is counted is not known.");
        if (this.usage.standby()) {
            return time + " This server is a replica: what the primary reads is not counted here.";
        }
        return (this.usage.replicas() == 0) ? time
                : time + " %s fed from this one: what is read there is not counted here."
                    .formatted((this.usage.replicas() == 1) ? "A replica is" : this.usage.replicas() + " replicas are");
    }

    static String counted(long number, String thing) {
        return String.format(Locale.ROOT, "%,d %s%s", number, thing, (number == 1) ? "" : "s");
    }

    static String bytes(long bytes) {
        List<String> units = List.of("bytes", "kB", "MB", "GB", "TB");
        double value = bytes;
        int unit = 0;
        while (value >= KILO && unit < units.size() - 1) {
            value /= KILO;
            unit++;
        }
        return String.format(Locale.ROOT, "%,.0f %s", value, units.get(unit));
    }

    private static String duration(Duration duration) {
        if (duration.toDays() > 0) {
            return counted(duration.toDays(), "day");
        }
        return (duration.toHours() > 0) ? counted(duration.toHours(), "hour") : counted(duration.toMinutes(), "minute");
    }

}
