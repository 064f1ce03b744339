package dev.aludel.drift;

import dev.aludel.problem.AludelException;

/** The database is not what the entities want. */
public final class SchemaDrift extends AludelException {

    private final transient DriftReport report;

    SchemaDrift(DriftReport report) {
        super("The database is not what the entities want:\n" + report.text(),
                "Write a migration with what is missing, reviewed first; or change the entities; or let the application "
                        + "start all the same with aludel.drift=warn:\n" + report.sql());
        this.report = report;
    }

    /** The whole comparison. */
    public DriftReport report() {
        return this.report;
    }

}
