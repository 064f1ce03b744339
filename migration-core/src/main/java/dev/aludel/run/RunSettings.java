package dev.aludel.run;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How migrations are run.
 *
 * @param lockTimeout how long a statement waits for a lock on a table before it gives way
 * @param lockRetry how long to go on trying, for such a lock and for the lock that lets
 * one process in at a time
 * @param statementTimeout how long a statement may run; null for the server's own limit
 * @param unknown what to do about revisions that a newer version of the application
 * applied
 * @param outOfOrder whether a migration may be applied although a later one already is
 * @param downgrades whether anything may be taken back
 * @param baseline the last revision whose changes a database without a history already
 * has; null for none
 * @param application the application's name, for the history; null for none
 * @param applicationVersion its version; null where it is not known
 * @param contract when contracts are applied
 */
public record RunSettings(Duration lockTimeout, Duration lockRetry, @Nullable Duration statementTimeout,
        Unknown unknown, boolean outOfOrder, boolean downgrades, @Nullable String baseline,
        @Nullable String application, @Nullable String applicationVersion, ContractPolicy contract) {

    /**
     * Five seconds for a lock, two minutes of trying; warns of unknown revisions, applies
     * contracts with the next release and allows the rest.
     */
    public static RunSettings defaults() {
        return new RunSettings(Duration.ofSeconds(5), Duration.ofMinutes(2), null, Unknown.WARN, true, true, null, null,
                null, ContractPolicy.NEXT_RELEASE);
    }

    /** The same with other waiting times. */
    public RunSettings waiting(Duration forLock, Duration altogether) {
        return new RunSettings(forLock, altogether, this.statementTimeout, this.unknown, this.outOfOrder,
                this.downgrades, this.baseline, this.application, this.applicationVersion, this.contract);
    }

    /**
     * The same, taking the changes up to a revision for done where a database has tables
     * but no history.
     */
    public RunSettings withBaseline(@Nullable String revision) {
        return new RunSettings(this.lockTimeout, this.lockRetry, this.statementTimeout, this.unknown, this.outOfOrder,
                this.downgrades, revision, this.application, this.applicationVersion, this.contract);
    }

    /** The same where everything is applied, and whatever was may be taken back. */
    RunSettings allowingAll() {
        return new RunSettings(this.lockTimeout, this.lockRetry, this.statementTimeout, this.unknown, this.outOfOrder,
                true, this.baseline, this.application, this.applicationVersion, ContractPolicy.AUTO);
    }

    /** The same for an application of this name and version. */
    public RunSettings as(@Nullable String newApplication, @Nullable String newVersion) {
        return new RunSettings(this.lockTimeout, this.lockRetry, this.statementTimeout, this.unknown, this.outOfOrder,
                this.downgrades, this.baseline, newApplication, newVersion, this.contract);
    }

    /** The same, applying contracts at another time. */
    public RunSettings contracts(ContractPolicy policy) {
        return new RunSettings(this.lockTimeout, this.lockRetry, this.statementTimeout, this.unknown, this.outOfOrder,
                this.downgrades, this.baseline, this.application, this.applicationVersion, policy);
    }

    /** What to do about revisions that are in the history only, above all local heads. */
    public enum Unknown {

        /**
         * Say so and go on: a newer version of the application runs beside this one, or
         * has run.
         */
        WARN,
        /** Stop. */
        FAIL,
        /** Go on. */
        IGNORE

    }

}
