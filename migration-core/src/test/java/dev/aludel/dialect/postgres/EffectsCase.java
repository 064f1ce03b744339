package dev.aludel.dialect.postgres;

import dev.aludel.operation.Operation;

/**
 * An operation whose effects are measured.
 *
 * @param operation the operation
 * @param before what is run before it; empty for nothing
 * @param sql its statement, where that is not to be had from the operation; else empty
 * @param worseIsAssumed whether the claim is known to be worse than the truth
 */
record EffectsCase(Operation operation, String before, String sql, boolean worseIsAssumed) {

    static EffectsCase of(Operation operation) {
        return new EffectsCase(operation, "", "", false);
    }

    EffectsCase after(String script) {
        return new EffectsCase(this.operation, script, this.sql, this.worseIsAssumed);
    }

    EffectsCase as(String statement) {
        return new EffectsCase(this.operation, this.before, statement, this.worseIsAssumed);
    }

    EffectsCase assumedWorse() {
        return new EffectsCase(this.operation, this.before, this.sql, true);
    }

    String statement() {
        return this.sql.isEmpty() ? new PostgresGrammar().sql(this.operation) : this.sql;
    }

    boolean isConcurrent() {
        return statement().contains("CONCURRENTLY");
    }

    @Override
    public String toString() {
        return (this.before + " " + statement()).strip();
    }

}
