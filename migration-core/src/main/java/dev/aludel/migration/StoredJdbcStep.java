package dev.aludel.migration;

/**
 * A step in Java of which only the name is left, as in the history: it cannot be run
 * again.
 *
 * @param name what it was called
 */
public record StoredJdbcStep(JdbcStepName name) implements Action {

    @Override
    public String text() {
        return this.name.toString();
    }

    @Override
    public String scripted() {
        return this.name + "\n";
    }

}
