package dev.aludel.operation;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

import dev.aludel.schema.QualifiedName;

/**
 * What a new table has like another one, as {@code LIKE … INCLUDING …} says.
 *
 * @param source the other table, or the composite type
 * @param place how many of the table's own columns come before
 * @param parts what it takes besides names, types and nulls
 */
public record Likeness(QualifiedName source, int place, SortedSet<LikenessPart> parts) {

    public Likeness {
        parts = Collections.unmodifiableSortedSet(new TreeSet<>(parts));
    }

    boolean has(LikenessPart part) {
        return this.parts.contains(part);
    }

}
