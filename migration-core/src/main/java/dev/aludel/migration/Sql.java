package dev.aludel.migration;

/**
 * Runs SQL.
 *
 * @param text the SQL, without the semicolon after it
 */
public record Sql(String text) implements Action {

    @Override
    public String scripted() {
        return this.text + ";\n";
    }

}
