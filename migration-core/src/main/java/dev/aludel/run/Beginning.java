package dev.aludel.run;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

import dev.aludel.draft.DraftFolder;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Where an application stands that begins with migrations.
 *
 * @param folder where its migrations are written to
 * @param made whether that folder was made just now
 * @param state what its database is like
 * @param tables the tables that are in it, without the history's own
 * @param nextAction what to do next, in a sentence
 */
public record Beginning(Path folder, boolean made, State state, List<String> tables, String nextAction) {

    public Beginning {
        tables = List.copyOf(tables);
    }

    /**
     * Makes the folder, and looks at the database.
     * @throws dev.aludel.draft.DraftNotWritten if the folder cannot be made
     */
    public static Beginning of(Site site, DraftFolder folder) {
        boolean made = folder.make();
        try (Database database = site.open()) {
            Inventory inventory = site.inventory(database);
            Schema live = Preview.live(site, database);
            State state = State.of(inventory, live);
            return new Beginning(folder.path(), made, state,
                    live.tables().keySet().stream().map(QualifiedName::toString).toList(),
                    nextAction(state, inventory));
        }
        catch (SQLException ex) {
            throw Database.translated("look at the database", ex);
        }
    }

    private static String nextAction(State state, Inventory inventory) {
        boolean migrations = !inventory.graph().inOrder().isEmpty();
        if (state == State.TABLES_WITHOUT_HISTORY) {
            return migrations
                    ? """
                            Where the changes of some migrations are there already, name the last of them: 'migrations stamp <id>'."""
                    : """
                            Draft what makes these tables elsewhere, 'migrations revision --autogenerate --offline \
                            -m "baseline"', build the application, and record that this database has them: \
                            'migrations stamp head'.""";
        }
        if (!inventory.pending().isEmpty()) {
            return "Apply what is pending: 'migrations upgrade'.";
        }
        return migrations ? "Draft what the entities miss: 'migrations revision --autogenerate'."
                : "Draft the first migration: 'migrations revision --autogenerate'.";
    }

    /** What a database is like. */
    public enum State {

        /** Nothing is in it. */
        EMPTY("is empty"),
        /** Tables are in it, and nothing says who made them. */
        TABLES_WITHOUT_HISTORY("has tables and no history"),
        /** It knows what was applied to it. */
        HISTORY("has a history");

        private final String words;

        State(String words) {
            this.words = words;
        }

        static State of(Inventory inventory, Schema live) {
            if (inventory.hasHistory()) {
                return HISTORY;
            }
            return live.tables().isEmpty() ? EMPTY : TABLES_WITHOUT_HISTORY;
        }

        /** It as the rest of a sentence that begins with the database. */
        public String words() {
            return this.words;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

    }

}
