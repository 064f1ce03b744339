package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a statement, for what can be told without its grammar: words without
 * quotes in lower case, signs as they are, and nothing of literals and quoted names but
 * their place.
 */
final class Words {

    /** Where it stands, there is a literal or a quoted name. */
    static final String OTHER = "";

    private final List<String> words;

    private Words(List<String> words) {
        this.words = words;
    }

    static Words of(String sql) {
        return first(sql, Integer.MAX_VALUE);
    }

    /** The first words of a statement, however long it is. */
    static Words first(String sql, int number) {
        List<String> words = new ArrayList<>();
        SqlLexer lexer = new SqlLexer(sql);
        while (words.size() < number && lexer.advance() != TokenKind.END) {
            words.add(switch (lexer.kind()) {
                case WORD -> lexer.folded();
                case SIGN, OPERATOR, NUMBER, SEMICOLON -> lexer.token();
                default -> OTHER;
            });
        }
        return new Words(words);
    }

    int size() {
        return this.words.size();
    }

    /** The word at a place; nothing behind the end. */
    String at(int index) {
        return (index < this.words.size()) ? this.words.get(index) : OTHER;
    }

    boolean startWith(String... expected) {
        return follow(0, expected);
    }

    boolean contain(String... expected) {
        for (int index = 0; index < this.words.size(); index++) {
            if (follow(index, expected)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an option of that name is there and switched off. */
    boolean switchOff(String option) {
        return List.of("false", "off", "0")
            .stream()
            .anyMatch((off) -> contain(option, "=", off) || contain(option, off));
    }

    private boolean follow(int start, String... expected) {
        for (int index = 0; index < expected.length; index++) {
            if (!at(start + index).equals(expected[index])) {
                return false;
            }
        }
        return true;
    }

}
