package dev.aludel.dialect;

import java.util.List;
import java.util.SortedMap;

/**
 * What the rows of one table come to: two tables with the same sums have the same rows.
 *
 * @param rows how many there are
 * @param key the columns that tell the rows apart; empty for none
 * @param columns a sum over the values of each column together with those of the key
 */
public record TableSum(long rows, List<String> key, SortedMap<String, String> columns) {

    public TableSum {
        key = List.copyOf(key);
    }

}
