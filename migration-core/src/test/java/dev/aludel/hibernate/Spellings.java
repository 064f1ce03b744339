package dev.aludel.hibernate;

import java.util.Comparator;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.aludel.diff.Equivalence;
import dev.aludel.schema.DataType;

/**
 * Answers as another equivalence does, and keeps what was spelled in two ways and taken
 * for the same.
 */
record Spellings(Equivalence answers, SortedSet<Pair> pairs) implements Equivalence {

    Spellings(Equivalence answers) {
        this(answers, new TreeSet<>());
    }

    /**
     * Two spellings of one thing.
     *
     * @param kind type, default or expression
     * @param entities how the entities spell it
     * @param database how the database does
     */
    record Pair(String kind, String entities, String database) implements Comparable<Pair> {

        private static final Comparator<Pair> ORDER = Comparator.comparing(Pair::kind)
            .thenComparing(Pair::entities)
            .thenComparing(Pair::database);

        @Override
        public int compareTo(Pair other) {
            return ORDER.compare(this, other);
        }

    }

    @Override
    public boolean sameType(DataType database, DataType entities) {
        boolean same = this.answers.sameType(database, entities);
        return database.arguments().equals(entities.arguments())
                ? kept("type", same, withoutNumbers(database), withoutNumbers(entities))
                : kept("type", same, database.toString(), entities.toString());
    }

    @Override
    public boolean sameDefault(DataType type, String database, String entities) {
        return kept("default", this.answers.sameDefault(type, database, entities), database, entities);
    }

    @Override
    public boolean sameExpression(String database, String entities) {
        return kept("expression", this.answers.sameExpression(database, entities), database, entities);
    }

    private static String withoutNumbers(DataType type) {
        return type.toString().replaceAll("\\(\\d+\\)", "(n)");
    }

    private boolean kept(String kind, boolean same, String database, String entities) {
        if (same && !database.equals(entities)) {
            this.pairs.add(new Pair(kind, entities, database));
        }
        return same;
    }

}
