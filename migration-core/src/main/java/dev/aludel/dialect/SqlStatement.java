package dev.aludel.dialect;

/**
 * A statement of a script.
 *
 * @param sql its text, from its first token to its last
 * @param start where it starts in the script, in characters
 * @param line the line it starts at, counted from 1
 */
public record SqlStatement(String sql, int start, int line) {

}
