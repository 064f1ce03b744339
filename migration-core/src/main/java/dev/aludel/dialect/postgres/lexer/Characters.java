package dev.aludel.dialect.postgres.lexer;

/**
 * The classes of characters of PostgreSQL's lexer. A table look-up, since every character
 * of every migration passes here at each start of an application.
 */
final class Characters {

    private static final byte SPACE = 1;

    private static final byte WORD_START = 2;

    private static final byte DIGIT = 4;

    private static final byte DOLLAR = 8;

    private static final byte OPERATOR = 16;

    /** Characters that let a longer operator end with + or -. */
    private static final byte FREE_OPERATOR = 32;

    private static final byte[] CLASSES = new byte[128];

    static {
        mark(" \t\n\r\f\u000B", SPACE);
        mark("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_", WORD_START);
        mark("0123456789", DIGIT);
        mark("$", DOLLAR);
        mark("+-*/<>=~!@#%^&|`?", OPERATOR);
        mark("~!@#%^&|`?", FREE_OPERATOR);
    }

    private Characters() {
    }

    private static void mark(String characters, byte kind) {
        characters.chars().forEach((character) -> CLASSES[character] |= kind);
    }

    /** Whether it separates tokens; a byte order mark that an editor left does too. */
    static boolean isSpace(char character) {
        return (character < 128) ? (CLASSES[character] & SPACE) != 0 : character == '\uFEFF';
    }

    /** Whether a name can start with it: everything beyond ASCII does. */
    static boolean isWordStart(char character) {
        return (character < 128) ? (CLASSES[character] & WORD_START) != 0 : character != '\uFEFF';
    }

    static boolean isWordPart(char character) {
        return (character < 128) ? (CLASSES[character] & (WORD_START | DIGIT | DOLLAR)) != 0 : character != '\uFEFF';
    }

    static boolean isDigit(char character) {
        return character < 128 && (CLASSES[character] & DIGIT) != 0;
    }

    static boolean isOperator(char character) {
        return character < 128 && (CLASSES[character] & OPERATOR) != 0;
    }

    static boolean isFreeOperator(char character) {
        return character < 128 && (CLASSES[character] & FREE_OPERATOR) != 0;
    }

    /** Lower case as PostgreSQL folds names without quotes: ASCII letters only. */
    static char fold(char character) {
        return (character >= 'A' && character <= 'Z') ? (char) (character + 32) : character;
    }

}
