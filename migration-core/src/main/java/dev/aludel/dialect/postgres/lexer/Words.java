package dev.aludel.dialect.postgres.lexer;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a statement, for what can be told without its grammar: words without
 * quotes in lower case, signs as they are, and nothing of literals and quoted names but
 * their place. They are read when they are asked for, and only the first ones are kept: a
 * statement may be as long as a table.
 */
public final class Words {

    /** Where it stands, there is a literal or a quoted name, or nothing any more. */
    static final String OTHER = "";

    private final String sql;

    private final SqlLexer lexer;

    private final List<String> read = new ArrayList<>();

    private Words(String sql) {
        this.sql = sql;
        this.lexer = new SqlLexer(sql);
    }

    /**
     * The words of a statement. Each question about them may find that something in it is
     * never closed, and throws then as the lexer does.
     */
    public static Words of(String sql) {
        return new Words(sql);
    }

    /** Whether there are more words than that. */
    public boolean isLongerThan(int number) {
        while (this.read.size() <= number && this.lexer.advance() != TokenKind.END) {
            this.read.add(spelled(this.lexer));
        }
        return this.read.size() > number;
    }

    /** The word at a place; nothing behind the end. */
    public String at(int index) {
        return isLongerThan(index) ? this.read.get(index) : OTHER;
    }

    /** The last word. */
    public String last() {
        String last = OTHER;
        SqlLexer all = new SqlLexer(this.sql);
        while (all.advance() != TokenKind.END) {
            last = spelled(all);
        }
        return last;
    }

    /** Whether the statement begins with these words. */
    public boolean startWith(String... expected) {
        for (int index = 0; index < expected.length; index++) {
            if (!at(index).equals(expected[index])) {
                return false;
            }
        }
        return true;
    }

    /** Whether these words stand somewhere, one behind the other. */
    public boolean contain(String... expected) {
        SqlLexer all = new SqlLexer(this.sql);
        int found = 0;
        while (found < expected.length && all.advance() != TokenKind.END) {
            boolean next = is(all, expected[found]);
            found = next ? found + 1 : is(all, expected[0]) ? 1 : 0;
        }
        return found == expected.length;
    }

    /** Whether an option of that name is there and switched off. */
    public boolean switchOff(String option) {
        return List.of("false", "off", "0")
            .stream()
            .anyMatch((off) -> contain(option, "=", off) || contain(option, off));
    }

    private static boolean is(SqlLexer lexer, String expected) {
        return (lexer.kind() == TokenKind.WORD) ? lexer.is(expected)
                : expected.length() == 1 && lexer.is(expected.charAt(0));
    }

    private static String spelled(SqlLexer lexer) {
        return switch (lexer.kind()) {
            case WORD -> lexer.folded();
            case SIGN, OPERATOR, NUMBER, SEMICOLON -> lexer.token();
            default -> OTHER;
        };
    }

}
