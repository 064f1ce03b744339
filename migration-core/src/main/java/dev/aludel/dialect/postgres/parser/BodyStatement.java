package dev.aludel.dialect.postgres.parser;

/**
 * A statement in a body.
 *
 * @param sql its text as SQL has it: PERFORM is a SELECT, and spaces stand where PL/pgSQL
 * has the variables of an INTO
 * @param start where it starts in the statement that has the body, in characters
 * @param line its line in that statement, counted from 1
 * @param conditional whether it may run, or not, or be taken back: it is in an IF, a CASE
 * or a loop, in a block that has an EXCEPTION, or behind a conditional RETURN
 */
public record BodyStatement(String sql, int start, int line, boolean conditional) {

}
