package dev.aludel.drift;

import dev.aludel.problem.AludelException;

/** The database is not what the entities want. */
public final class SchemaDrift extends AludelException {

    private final transient DriftReport report;

    SchemaDrift(String premise, DriftReport report) {
        super(premise + ":\n" + report.text(), action(report));
        this.report = report;
    }

    private static String action(DriftReport report) {
        return report.isCorrupting()
                ? "Where increments differ, ids are given twice: no application should start with that.\n"
                        + report.mending()
                : report.mending() + "\nOr let the application start all the same with aludel.drift=warn.";
    }

    /** The whole comparison. */
    public DriftReport report() {
        return this.report;
    }

}
