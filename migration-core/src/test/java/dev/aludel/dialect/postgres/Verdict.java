package dev.aludel.dialect.postgres;

/** What came of a case of the corpus. */
enum Verdict {

    /** As it should be. */
    RIGHT("as predicted"),

    /** A schema was predicted, and the catalog has another one. */
    MISREAD("misread: the catalog has another schema than was predicted"),

    /** The reader gave up where it should not. */
    NOT_ANALYSED("not analysed"),

    /** The reader said something of what only the server can tell. */
    GUESSED("guessed at: only the server can tell"),

    /** Something was thrown. */
    CRASHED("crashed"),

    /** The database is another one and the schema does not hold what is. */
    UNSEEN("not seen: the schema is the same before and after, so it does not hold what was changed"),

    /** The page says that nothing changes, and something does. */
    CHANGED("changed: the schema is another one, though the page says that it is not"),

    /** What a migration has made is told as done by hand. */
    FALSE_CHANGE("told as done by hand, and a migration has done it"),

    /** What was done by hand is not told. */
    OVERLOOKED("not told, and it was done by hand"),

    /** The server does not run it. */
    REFUSED("refused by the server");

    private final String meaning;

    Verdict(String meaning) {
        this.meaning = meaning;
    }

    String meaning() {
        return this.meaning;
    }

}
