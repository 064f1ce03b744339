package dev.aludel.advice;

import java.util.stream.Stream;

import dev.aludel.fact.Usage;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Table;

/** Foreign keys whose rows are found by reading the whole table. */
final class ForeignKeysWithoutIndex implements Look {

    private static final long WORTH_AN_INDEX = 10_000;

    @Override
    public Stream<Suggestion> suggestions(Situation situation) {
        return situation.tables()
            .flatMap((table) -> table.foreignKeys()
                .stream()
                .filter((key) -> !Keys.find(table, key.columns()))
                .map((key) -> suggestion(table, key, situation)));
    }

    private static Suggestion suggestion(Table table, ForeignKey key, Situation situation) {
        String columns = String.join(", ", key.columns());
        String message = ("No index begins with %s of %s, which refers to %s: a delete in %s, or a change of its key, reads "
                + "all of %s for each row, and so does a join from there.")
            .formatted(columns, table.name(), key.referencedTable(), key.referencedTable(), table.name());
        String figures = situation.size(table) + situation.usage()
            .of(key.referencedTable())
            .map((use) -> " In %s %s written.".formatted(key.referencedTable(),
                    Situation.counted(use.writes(), "row") + ((use.writes() == 1) ? " was" : " were")))
            .orElse("");
        boolean large = situation.usage()
            .of(table.name())
            .map(Usage.TableUse::rows)
            .map((rows) -> rows >= WORTH_AN_INDEX)
            .orElse(true);
        Certainty certainty = large ? Certainty.CERTAIN : Certainty.HINT;
        String small = large ? "" : "So few rows are read in a moment.";
        if (Situation.isDivided(table)) {
            return situation.suggestion("foreign-key-without-index", certainty, table.name(), message, figures.strip(),
                    (small + " The index of a divided table is built while those who write wait: "
                            + "build one concurrently on each partition first.")
                        .strip(),
                    situation.create(table, key.columns().toArray(String[]::new)));
        }
        return situation.gentle("foreign-key-without-index", certainty, table.name(), message, figures.strip(), small,
                situation.create(table, key.columns().toArray(String[]::new)));
    }

}
