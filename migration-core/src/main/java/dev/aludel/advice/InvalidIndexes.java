package dev.aludel.advice;

import java.util.stream.Stream;

import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.DropIndex;
import dev.aludel.schema.Index;
import dev.aludel.schema.Table;

/** Indexes that no query may use, and that every write pays for. */
final class InvalidIndexes implements Look {

    /** The names of what a concurrent rebuild leaves, as its manual page has them. */
    private static final String OF_A_REBUILD = ".*_cc(new|old)\\d*";

    @Override
    public Stream<Suggestion> suggestions(Situation situation) {
        return situation.tables()
            .filter((table) -> !Situation.isDivided(table))
            .flatMap((table) -> table.indexes()
                .stream()
                .filter((index) -> !index.valid() && !situation.isBusy(table, index))
                .map((index) -> suggestion(table, index, situation)));
    }

    private static Suggestion suggestion(Table table, Index index, Situation situation) {
        String name = String.valueOf(index.name());
        String figures = situation.use(table, index).map(situation::use).orElse("");
        DropIndex drop = situation.drop(table, index.valid(true));
        if (name.matches(OF_A_REBUILD)) {
            return situation.gentle("invalid-index", Certainty.CERTAIN, table.name(),
                    "%s was left behind by a REINDEX that did not end: no query uses it, and every write to %s fills it."
                        .formatted(name, table.name()),
                    figures, "", drop);
        }
        return situation.gentle("invalid-index", Certainty.CERTAIN, table.name(),
                "The build of %s did not end: no query uses it, and every write to %s fills it.".formatted(name,
                        table.name()),
                figures, index.unique() ? "If rows share a key it cannot be built: 'migrations lint' counts them." : "",
                drop, new CreateIndex(table.name(), index.valid(true), true));
    }

}
