package dev.aludel.dialect.postgres.lexer;

import java.util.Set;

/**
 * Follows {@code standard_conforming_strings} over a script. Where a script switches it
 * off, a backslash hides a quote in every string, and the statements behind would be cut
 * and compared in a way of their own: such strings are refused instead (PostgreSQL's
 * manual, 4.1.2.2; version 19 has the setting no more).
 */
final class StringSetting {

    private static final String NAME = "standard_conforming_strings";

    private static final Set<String> OFF = Set.of("off", "false", "no", "0", "'off'", "'false'", "'no'", "'0'");

    private final String text;

    private Place place = Place.START;

    private boolean off;

    StringSetting(String text) {
        this.text = text;
    }

    /** Takes in the next token of the statement. */
    void see(SqlLexer lexer) {
        if (this.off && hasBackslash(lexer)) {
            throw Unreadable.backslash(this.text, lexer.start());
        }
        this.place = switch (this.place) {
            case START -> lexer.is("set") ? Place.SET : lexer.is("reset") ? Place.RESET : Place.OTHER;
            case SET ->
                (lexer.is("session") || lexer.is("local")) ? Place.SET : lexer.is(NAME) ? Place.IS : Place.OTHER;
            case IS -> Place.VALUE;
            case VALUE -> switched(OFF.contains(lexer.folded()));
            case RESET -> switched(this.off && !lexer.is(NAME) && !lexer.is("all"));
            case OTHER -> Place.OTHER;
        };
    }

    /** The statement ended. */
    void end() {
        this.place = Place.START;
    }

    private Place switched(boolean nowOff) {
        this.off = nowOff;
        return Place.OTHER;
    }

    private boolean hasBackslash(SqlLexer lexer) {
        return lexer.kind() == TokenKind.STRING && this.text.charAt(lexer.start()) == '\''
                && lexer.token().indexOf('\\') >= 0;
    }

    private enum Place {

        START, SET, IS, VALUE, RESET, OTHER

    }

}
