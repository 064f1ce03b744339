package dev.aludel.advice;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.aludel.schema.Index;
import dev.aludel.schema.Table;

/** Indexes that find nothing that another one does not find as well. */
final class DuplicateIndexes implements Look {

    @Override
    public Stream<Suggestion> suggestions(Situation situation) {
        return situation.tables()
            .filter((table) -> !Situation.isDivided(table))
            .flatMap((table) -> suggestions(table, situation).stream());
    }

    private static List<Suggestion> suggestions(Table table, Situation situation) {
        List<Index> kept = new ArrayList<>(Keys.ofConstraints(table).toList());
        table.indexes().stream().filter(Index::valid).forEach(kept::add);
        List<Suggestion> suggestions = new ArrayList<>();
        for (Index index : table.indexes()) {
            if (!index.valid() || situation.isBusy(table, index)) {
                continue;
            }
            List<Index> others = kept.stream().filter((other) -> other != index).toList();
            Stream<Suggestion> same = others.stream()
                .filter((other) -> isSame(index, other))
                .map((other) -> same(table, index, other, situation));
            Stream<Suggestion> longer = others.stream()
                .filter((other) -> isBeginning(index, other))
                .map((other) -> beginning(table, index, other, situation));
            Stream.concat(same, longer).findFirst().ifPresent((suggestion) -> {
                suggestions.add(suggestion);
                kept.remove(index);
            });
        }
        return suggestions;
    }

    /** Whether another index of a table is needless for this one. */
    static boolean standsIn(Table table, Index index) {
        return table.indexes()
            .stream()
            .anyMatch(
                    (other) -> other != index && other.valid() && (isSame(other, index) || isBeginning(other, index)));
    }

    /** What a unique one finds it finds as well, and not the other way round. */
    private static boolean isSame(Index index, Index other) {
        Index plain = index.named(null).commented(null);
        Index otherPlain = other.named(null).commented(null);
        return plain.equals(otherPlain) || !index.unique() && plain.equals(otherPlain.unique(false));
    }

    private static boolean isBeginning(Index index, Index other) {
        int keys = index.keys().size();
        return !index.unique() && other.keys().size() > keys && index.method().equals("btree")
                && other.method().equals("btree") && index.options().include().isEmpty()
                && Objects.equals(index.where(), other.where()) && other.keys().subList(0, keys).equals(index.keys());
    }

    private static Suggestion same(Table table, Index index, Index other, Situation situation) {
        return situation.gentle("duplicate-index", Certainty.CERTAIN, table.name(),
                "%s finds nothing that %s does not find as well, and every write to %s fills both."
                    .formatted(index.name(), other.name(), table.name()),
                figures(table, index, other, situation), "", situation.drop(table, index));
    }

    private static Suggestion beginning(Table table, Index index, Index other, Situation situation) {
        return situation.gentle("redundant-index", Certainty.LIKELY, table.name(),
                "%s is the beginning of %s, which finds the same rows, and every write to %s fills both."
                    .formatted(index.name(), other.name(), table.name()),
                figures(table, index, other, situation),
                "The shorter one is smaller, so what reads much of it may be a little slower.",
                situation.drop(table, index));
    }

    private static String figures(Table table, Index index, Index other, Situation situation) {
        return Stream.of(index, other)
            .flatMap((shown) -> situation.use(table, shown).map(situation::use).stream())
            .collect(Collectors.joining(" "));
    }

}
