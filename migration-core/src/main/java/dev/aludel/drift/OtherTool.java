package dev.aludel.drift;

/**
 * A table in which another tool keeps what it has done; it is left alone.
 *
 * @param table the table
 * @param tool whose it is, as far as its name says
 */
public record OtherTool(String table, String tool) {
}
