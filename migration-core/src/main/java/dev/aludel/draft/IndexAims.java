package dev.aludel.draft;

import java.util.ArrayList;
import java.util.List;

import dev.aludel.diff.Matching;
import dev.aludel.diff.Mentions;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexedExpression;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/**
 * What becomes of the indexes of a table that an entity maps.
 *
 * @param lasting those that it shall have
 * @param passing those that it keeps until the old code is gone
 * @param leftAlone what no entity has, and stays
 */
record IndexAims(List<Index> lasting, List<Index> passing, List<LeftAlone> leftAlone) {

    /**
     * The aim of all indexes of a table.
     * @param gone the columns that go when the old code is gone
     */
    static IndexAims of(Table present, List<String> gone, Substitutes substitutes, Premise premise, AddedNames names) {
        DropRules rules = premise.rules();
        IndexAims aims = new IndexAims(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Matching<Index> matching = Matching.ofIndexes(present, substitutes.missing(), premise.equivalence());
        matching.pairs().forEach((pair) -> aims.lasting.add(pair.before()));
        for (Index index : names.ofIndexes(present.name(), matching.onlyAfter())) {
            Index namesake = (index.name() != null) ? present.index(index.name()).orElse(null) : null;
            boolean meant = namesake != null && isBeyondMappings(namesake) && !rules.mayDrop(name(present, namesake));
            aims.lasting.add((namesake != null && meant) ? namesake : index);
        }
        for (Index index : matching.onlyBefore()) {
            if (substitutes.indexes().contains(index)) {
                aims.lasting.add(index);
            }
            else if (!aims.replace(index) && !isBegunFor(index, substitutes.missing())) {
                aims.take(present, index, names(index, gone) || rules.mayDrop(name(present, index)));
            }
        }
        return aims;
    }

    private void take(Table present, Index index, boolean goes) {
        if (goes) {
            this.passing.add(index);
        }
        else {
            this.lasting.add(index);
            this.leftAlone
                .add(new LeftAlone("index %s of %s".formatted(index.name(), present.name()), "no entity has it"));
        }
    }

    /** An index of that name comes or stays, or one comes for it that is of use. */
    private boolean replace(Index index) {
        return this.lasting.stream()
            .anyMatch((other) -> index.name() != null && index.name().equals(other.name())
                    || !index.valid() && other.keys().equals(index.keys()));
    }

    /** It was to become a unique constraint, and failed. */
    private static boolean isBegunFor(Index index, Table wanted) {
        return !index.valid() && index.unique()
                && wanted.uniques().stream().anyMatch((unique) -> unique.columns().equals(index.columns()));
    }

    /** What {@code @Index} cannot say, so that its name alone is meant. */
    private static boolean isBeyondMappings(Index index) {
        return index.where() != null || !index.method().equals("btree") || !index.options().include().isEmpty()
                || index.keys().stream().anyMatch(IndexedExpression.class::isInstance);
    }

    private static boolean names(Index index, List<String> columns) {
        return index.columns().stream().anyMatch(columns::contains) || Mentions.in(index, columns);
    }

    private static ObjectName name(Table present, Index index) {
        QualifiedName name = present.name().sibling(String.valueOf(index.name()));
        return ObjectName.of(ObjectKind.INDEX, name);
    }

}
