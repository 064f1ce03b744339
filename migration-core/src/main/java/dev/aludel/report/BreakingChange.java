package dev.aludel.report;

import org.jspecify.annotations.Nullable;

/**
 * Something that whoever uses the database must change.
 *
 * @param migration the revision id of the migration that brings it
 * @param file the migration's file
 * @param line the line, counted from 1; null where it is not known
 * @param entity the entity, or the attribute of a collection's table, that is mapped to
 * the table; null where none is known
 * @param attribute the attribute that is mapped to the column; null likewise, and where
 * the whole table is concerned
 * @param table the table as it is called before
 * @param column the column as it is called before; null for the whole table
 * @param change what happens, as a sentence without its full stop
 * @param callers what callers must change, in a sentence
 */
public record BreakingChange(String migration, String file, @Nullable Integer line, @Nullable String entity,
        @Nullable String attribute, String table, @Nullable String column, String change, String callers) {

}
