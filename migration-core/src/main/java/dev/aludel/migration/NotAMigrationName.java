package dev.aludel.migration;

import dev.aludel.problem.AludelException;

/** The class of a Java migration does not say in its name which revision it is. */
public final class NotAMigrationName extends AludelException {

    private final String className;

    NotAMigrationName(String className) {
        super("%s is a migration, but its name does not say which.".formatted(className),
                "Name the class like V20261120103000__Add_due_date: a V, the version, two underscores, a description. "
                        + "Or override revision() and description().");
        this.className = className;
    }

    /** The full name of the class. */
    public String className() {
        return this.className;
    }

}
