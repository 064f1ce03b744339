package dev.aludel.migration;

/**
 * What a step in Java is called.
 *
 * @param owner the class of its migration, without the package
 * @param purpose what it does, in a few words on one line
 */
public record JdbcStepName(String owner, String purpose) {

    public JdbcStepName {
        purpose = purpose.strip().replaceAll("\\s+", " ");
        if (purpose.isEmpty()) {
            throw new IllegalArgumentException("A step that runs JDBC needs a few words on what it does");
        }
    }

    /** The comment that stands for it in a script. */
    @Override
    public String toString() {
        return "-- migrate:jdbc " + this.owner + " " + this.purpose;
    }

}
