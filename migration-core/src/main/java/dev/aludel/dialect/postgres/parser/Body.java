package dev.aludel.dialect.postgres.parser;

import java.util.List;

/**
 * What is written in a DO block, a function or a procedure.
 *
 * @param language its language, in lower case
 * @param runsNow whether it runs when its statement does: that of a DO block; a function
 * is called later
 * @param statements the statements in it, in order, those of blocks inside of it too
 * @param dynamic whether it may run more than its text says: it has an EXECUTE, another
 * language than SQL and PL/pgSQL, or a form that is not understood
 * @param undecided whether it changes the schema in one of several ways: one branch or
 * another, or a handler; or as often as a loop has it
 */
public record Body(String language, boolean runsNow, List<BodyStatement> statements, boolean dynamic,
        boolean undecided) {

    public Body {
        statements = List.copyOf(statements);
    }

}
