package dev.aludel.schema;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an index has besides its keys, also the one behind a key of a table.
 *
 * @param include the columns that it carries along and is not sorted by
 * @param nullsDistinct whether two nulls are two values where it refuses equal keys
 * @param parameters its storage parameters, such as {@code fillfactor}
 */
public record IndexOptions(List<String> include, boolean nullsDistinct, SortedMap<String, String> parameters) {

    /** Nothing besides. */
    public static final IndexOptions USUAL = new IndexOptions(List.of(), true, Collections.emptySortedMap());

    public IndexOptions {
        include = List.copyOf(include);
        parameters = Collections.unmodifiableSortedMap(new TreeMap<>(parameters));
    }

    /** The same, carrying these columns along. */
    public IndexOptions including(List<String> columns) {
        return new IndexOptions(columns, this.nullsDistinct, this.parameters);
    }

    /** The same, in which two nulls are one value. */
    public IndexOptions nullsNotDistinct() {
        return new IndexOptions(this.include, false, this.parameters);
    }

    /** The same with these storage parameters. */
    public IndexOptions stored(Map<String, String> newParameters) {
        return new IndexOptions(this.include, this.nullsDistinct, new TreeMap<>(newParameters));
    }

}
