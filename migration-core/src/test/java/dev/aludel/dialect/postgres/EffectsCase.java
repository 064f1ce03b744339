package dev.aludel.dialect.postgres;

import java.util.Set;

import dev.aludel.operation.Operation;
import dev.aludel.operation.RunCommand;

/**
 * An operation whose effects are measured.
 *
 * @param operation the operation
 * @param before what is run before it; empty for nothing
 * @param sql its statement, where that is not to be had from the operation; else empty
 * @param worseIsAssumed whether the claim is known to be worse than the truth
 * @param beyond the locks on things that the operation does not name, which nobody claims
 * @param since the oldest version of PostgreSQL that has it
 */
record EffectsCase(Operation operation, String before, String sql, boolean worseIsAssumed, Set<String> beyond,
        int since) {

    static EffectsCase of(Operation operation) {
        return new EffectsCase(operation, "", "", false, Set.of(), 0);
    }

    /** What a statement does first of all, as the reader reads it. */
    static EffectsCase of(String statement) {
        return of(new PostgresReader().operations(statement, null).get(0)).as(statement);
    }

    EffectsCase after(String script) {
        return new EffectsCase(this.operation, script, this.sql, this.worseIsAssumed, this.beyond, this.since);
    }

    EffectsCase as(String statement) {
        return new EffectsCase(this.operation, this.before, statement, this.worseIsAssumed, this.beyond, this.since);
    }

    EffectsCase assumedWorse() {
        return new EffectsCase(this.operation, this.before, this.sql, true, this.beyond, this.since);
    }

    EffectsCase beyond(String... locks) {
        return new EffectsCase(this.operation, this.before, this.sql, this.worseIsAssumed, Set.of(locks), this.since);
    }

    EffectsCase since(int version) {
        return new EffectsCase(this.operation, this.before, this.sql, this.worseIsAssumed, this.beyond, version);
    }

    String statement() {
        return this.sql.isEmpty() ? new PostgresGrammar().sql(this.operation) : this.sql;
    }

    boolean isConcurrent() {
        return statement().contains("CONCURRENTLY");
    }

    /** Whether it is a command that is over before anybody can look at its locks. */
    boolean isMaintenance() {
        return this.operation instanceof RunCommand command && Set.of("VACUUM", "REINDEX").contains(command.command())
                && Autocommit.needed(statement());
    }

    @Override
    public String toString() {
        return (this.before + " " + statement()).strip();
    }

}
