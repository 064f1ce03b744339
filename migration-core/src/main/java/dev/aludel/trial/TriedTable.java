package dev.aludel.trial;

import org.jspecify.annotations.Nullable;

/**
 * The rows of one table that migrations were tried on.
 *
 * @param table the table
 * @param sampled how many were copied from the application's database
 * @param parents how many of these came along because others refer to them
 * @param generated how many were invented
 * @param note why there are none, or fewer; null for nothing to say
 */
public record TriedTable(String table, int sampled, int parents, int generated, @Nullable String note) {

    /** How many rows it had altogether. */
    public int rows() {
        return this.sampled + this.generated;
    }

}
