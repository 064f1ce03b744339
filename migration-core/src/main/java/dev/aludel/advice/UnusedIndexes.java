package dev.aludel.advice;

import java.util.stream.Stream;

import dev.aludel.fact.Usage;
import dev.aludel.schema.Index;
import dev.aludel.schema.Table;

/**
 * Indexes that nobody reads. One that guards a key, or finds the rows of one, stays; so
 * does one for which another is dropped.
 */
final class UnusedIndexes implements Look {

    @Override
    public Stream<Suggestion> suggestions(Situation situation) {
        return situation.tables()
            .filter((table) -> !Situation.isDivided(table) && !isEmpty(table, situation))
            .flatMap((table) -> table.indexes()
                .stream()
                .filter((index) -> index.valid() && !index.unique() && !situation.isBusy(table, index)
                        && !findsRowsOfAKey(table, index) && !DuplicateIndexes.standsIn(table, index))
                .flatMap((index) -> situation.use(table, index)
                    .filter((use) -> use.reads() == 0)
                    .map((use) -> suggestion(table, index, use, situation))
                    .stream()));
    }

    private static boolean isEmpty(Table table, Situation situation) {
        return situation.usage().of(table.name()).map((use) -> use.rows() == 0).orElse(true);
    }

    private static boolean findsRowsOfAKey(Table table, Index index) {
        Table without = table.withIndex(String.valueOf(index.name()), (found) -> null);
        return table.foreignKeys()
            .stream()
            .anyMatch((key) -> Keys.find(table, key.columns()) && !Keys.find(without, key.columns()));
    }

    private static Suggestion suggestion(Table table, Index index, Usage.IndexUse use, Situation situation) {
        String writes = situation.usage()
            .of(table.name())
            .map((counted) -> " %s of %s written meanwhile.".formatted(Situation.counted(counted.writes(), "row"),
                    table.name() + ((counted.writes() == 1) ? " was" : " were")))
            .orElse("");
        boolean sure = situation.countersSayEnough();
        String message = "Nothing has read %s, and every write to %s fills it.".formatted(use.index(), table.name());
        String caveat = situation.limitsOfCounters();
        return sure
                ? situation.gentle("unused-index", Certainty.LIKELY, table.name(), message, situation.use(use) + writes,
                        caveat, situation.drop(table, index))
                : situation.suggestion("unused-index", Certainty.HINT, table.name(), message,
                        situation.use(use) + writes, caveat, situation.drop(table, index));
    }

}
