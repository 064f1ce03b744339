package dev.aludel.dialect.postgres.lexer;

/** What a token of SQL is, as far as splitting and comparing scripts needs to know. */
public enum TokenKind {

    /** A keyword or a name without quotes: the two differ only for a parser. */
    WORD,

    /** A name in double quotes, also {@code U&"…"}. */
    QUOTED_NAME,

    /** A literal in quotes of any kind, dollar quotes included. */
    STRING,

    /** A number. */
    NUMBER,

    /** {@code $1}. */
    PARAMETER,

    /** An operator of one or more characters. */
    OPERATOR,

    /** A bracket, comma, dot, colon, {@code ::}, {@code :=} or {@code ..}. */
    SIGN,

    /** The end of a statement. */
    SEMICOLON,

    /** The end of the text. */
    END

}
