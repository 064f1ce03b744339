package dev.aludel.draft;

/**
 * An operation in the words of a Java migration.
 *
 * @param code the statement, without the semicolon after it
 * @param whole whether it says all that the operation knows, so that it can be turned
 * round
 */
record JavaWord(String code, boolean whole) {

    static JavaWord whole(String code) {
        return new JavaWord(code, true);
    }

    static JavaWord partial(String code) {
        return new JavaWord(code, false);
    }

}
