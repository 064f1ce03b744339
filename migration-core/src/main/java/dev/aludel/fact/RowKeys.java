package dev.aludel.fact;

import java.util.List;

/**
 * The keys of some rows.
 *
 * @param keys what their primary keys are, in order, with a comma between their columns
 */
public record RowKeys(List<String> keys) {

    public RowKeys {
        keys = List.copyOf(keys);
    }

}
