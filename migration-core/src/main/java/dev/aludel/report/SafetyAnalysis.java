package dev.aludel.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What each statement of the pending migrations does to those who use the database.
 *
 * @param blocking how many operations keep others waiting while a whole table is read or
 * written
 * @param notAnalysed how many operations nobody understands
 * @param lockTime for how long others wait, as far as that is known; null where it is not
 * @param duration how long it takes, as far as that is known; null where it is not
 * @param statements the statements in the order in which they will run, each migration's
 * followed by what is found in it as a whole
 */
public record SafetyAnalysis(int blocking, int notAnalysed, @Nullable String lockTime, @Nullable String duration,
        List<StatementAnalysis> statements) {

    public SafetyAnalysis {
        statements = List.copyOf(statements);
    }

    /** The same without any SQL. */
    SafetyAnalysis withoutSql() {
        return new SafetyAnalysis(this.blocking, this.notAnalysed, this.lockTime, this.duration,
                this.statements.stream().map(StatementAnalysis::withoutSql).toList());
    }

}
