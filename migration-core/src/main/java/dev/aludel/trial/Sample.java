package dev.aludel.trial;

import java.util.List;
import java.util.Map;

import dev.aludel.dialect.TableRows;
import dev.aludel.schema.QualifiedName;

/**
 * Some rows of each table of a database, in which everything that a row refers to is
 * there, too.
 *
 * @param rows the rows of each table
 * @param parents how many of a table's rows came along because others refer to them
 * @param unread why the rows of a table could not be read, in the database's words
 */
public record Sample(List<TableRows> rows, Map<QualifiedName, Integer> parents, Map<QualifiedName, String> unread) {

    /** No rows at all. */
    public static final Sample NONE = new Sample(List.of(), Map.of(), Map.of());

    public Sample {
        rows = List.copyOf(rows);
        parents = Map.copyOf(parents);
        unread = Map.copyOf(unread);
    }

}
