package dev.aludel.migration;

/**
 * Runs Java over the connection of the migration. What it does to the schema and to rows
 * is not known before.
 *
 * @param name what it is called
 * @param work what it runs
 */
public record JdbcStep(JdbcStepName name, JdbcWork work) implements Action {

    @Override
    public String text() {
        return this.name.toString();
    }

    @Override
    public String scripted() {
        return this.name + "\n";
    }

}
