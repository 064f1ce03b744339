package dev.aludel.dialect.postgres.parser;

import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * A token of the grammar. Its place is counted as Java counts characters, and its text is
 * cut out when somebody asks.
 */
final class SqlToken extends CommonToken {

    private final transient String sql;

    /** A token from one offset to another, which is behind its last character. */
    SqlToken(String sql, int type, int start, int end) {
        super(type);
        this.sql = sql;
        setStartIndex(start);
        setStopIndex(end - 1);
    }

    @Override
    public String getText() {
        return (getType() == Token.EOF) ? "<EOF>" : this.sql.substring(getStartIndex(), getStopIndex() + 1);
    }

}
