package dev.aludel.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Grammar;
import dev.aludel.operation.Operation;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;

/** One statement of a plan. */
public sealed interface Step {

    /** What it changes of the schema; empty where that is nothing. */
    Optional<Operation> operation();

    /** What it does, as a sentence without its full stop; empty where that is nothing. */
    Optional<String> description();

    /** The column about which it asks what is in it; empty where it does not. */
    default Optional<ColumnName> asks() {
        return Optional.empty();
    }

    /** It as it stands in a file, with its semicolon and what is said before it. */
    String text(Grammar grammar);

    /**
     * Changes the schema.
     *
     * @param change the change
     * @param question what a person has to decide before it can run; null for nothing
     * @param allowed the rules that find a danger here which is none, each with the
     * reason
     */
    record Change(Operation change, @Nullable String question, List<String> allowed) implements Step {

        public Change {
            allowed = List.copyOf(allowed);
        }

        Change(Operation change) {
            this(change, null, List.of());
        }

        @Override
        public Optional<Operation> operation() {
            return Optional.of(this.change);
        }

        @Override
        public Optional<String> description() {
            return Optional.of(this.change.describe());
        }

        @Override
        public String text(Grammar grammar) {
            return asking(this.question)
                    + this.allowed.stream().map("-- migrate:allow %s\n"::formatted).collect(Collectors.joining())
                    + grammar.sql(this.change) + ";";
        }

    }

    /**
     * Fills rows that are there, a few at a time.
     *
     * @param table the table
     * @param sql an update of it
     * @param question what a person has to decide before it can run; null for nothing
     * @param describedAs what it does, as a sentence without its full stop
     * @param asked the column about which nobody has said what is in it; null for none
     */
    record Backfill(QualifiedName table, String sql, @Nullable String question, String describedAs,
            @Nullable ColumnName asked) implements Step {

        /** How many rows are one transaction: few enough that nobody waits for them. */
        private static final int BATCH = 1_000;

        Backfill(QualifiedName table, String sql, @Nullable String question, String describedAs) {
            this(table, sql, question, describedAs, null);
        }

        @Override
        public Optional<Operation> operation() {
            return Optional.empty();
        }

        @Override
        public Optional<String> description() {
            return Optional.of(this.describedAs);
        }

        @Override
        public Optional<ColumnName> asks() {
            return Optional.ofNullable(this.asked);
        }

        @Override
        public String text(Grammar grammar) {
            return asking(this.question) + "-- migrate:backfill batch=" + BATCH + "\n" + this.sql + ";";
        }

    }

    /**
     * Stops where something is not true.
     *
     * @param query gives one boolean
     */
    record Condition(String query) implements Step {

        @Override
        public Optional<Operation> operation() {
            return Optional.empty();
        }

        @Override
        public Optional<String> description() {
            return Optional.empty();
        }

        @Override
        public String text(Grammar grammar) {
            return "-- migrate:require " + this.query;
        }

    }

    private static String asking(@Nullable String question) {
        return (question != null) ? "-- migrate:decide " + question + "\n" : "";
    }

    /** Changes of the schema. */
    static List<Step> of(List<? extends Operation> operations) {
        return operations.stream().<Step>map(Change::new).toList();
    }

    /** Changes of the schema. */
    static List<Step> of(Operation... operations) {
        return of(List.of(operations));
    }

    /** What steps change of the schema, in order. */
    static List<Operation> operations(List<Step> steps) {
        return steps.stream().flatMap((step) -> step.operation().stream()).toList();
    }

}
