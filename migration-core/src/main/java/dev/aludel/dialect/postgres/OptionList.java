package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.InventedName;
import dev.aludel.schema.ObjectKind;

/**
 * The options of a definition, {@code (KEY = value, …)}, which may stand in any order;
 * some have a value where none is given.
 */
final class OptionList {

    /** As "CREATE TYPE" of the manual has it. */
    private static final String MULTIRANGE = "_multirange";

    /** The bytes of the longest name, and the one that ends it. */
    private static final int LONGEST = 64;

    private final List<Token> tokens;

    private final int start;

    private final int end;

    private OptionList(List<Token> tokens, int start, int end) {
        this.tokens = tokens;
        this.start = start;
        this.end = end;
    }

    /** Brings the options of a definition, where it has any, into one order. */
    static void sort(ObjectKind kind, List<Token> tokens) {
        int open = position(tokens, "(");
        int close = tokens.size() - 1;
        if (open < 0 || !tokens.get(close).isSymbol(")")) {
            return;
        }
        OptionList list = new OptionList(tokens, open + 1, close);
        List<List<Token>> options = list.options();
        if (kind == ObjectKind.TYPE) {
            options.removeIf((option) -> list.isUsualMultirange(option));
        }
        if (kind == ObjectKind.COLLATION && options.stream().noneMatch((option) -> isOf(option, "provider"))) {
            options.add(List.of(word("provider"), new Token(Token.Kind.SYMBOL, "="), word("libc")));
        }
        list.replaceBy(options);
    }

    private List<List<Token>> options() {
        List<List<Token>> options = new ArrayList<>();
        List<Token> option = new ArrayList<>();
        int depth = 0;
        for (Token token : this.tokens.subList(this.start, this.end)) {
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (depth == 0 && token.isSymbol(",")) {
                options.add(option);
                option = new ArrayList<>();
            }
            else {
                option.add(token);
            }
        }
        options.add(option);
        return options;
    }

    private void replaceBy(List<List<Token>> options) {
        options
            .sort(Comparator.comparing((option) -> option.stream().map(Token::text).collect(Collectors.joining(" "))));
        List<Token> sorted = new ArrayList<>();
        for (List<Token> option : options) {
            if (!sorted.isEmpty()) {
                sorted.add(new Token(Token.Kind.SYMBOL, ","));
            }
            sorted.addAll(option);
        }
        this.tokens.subList(this.start, this.end).clear();
        this.tokens.addAll(this.start, sorted);
    }

    /** Whether it says what the multirange type of a range type is called anyway. */
    private boolean isUsualMultirange(List<Token> option) {
        Token range = nameOfRange();
        return range != null && isOf(option, "multirange_type_name")
                && option.get(option.size() - 1).text().equals(multirange(range.text()));
    }

    private @Nullable Token nameOfRange() {
        for (int i = 1; i < this.start; i++) {
            if (this.tokens.get(i).isWord("as")) {
                return this.tokens.get(i - 1);
            }
        }
        return null;
    }

    /** As {@code makeMultirangeTypeName} of PostgreSQL calls it. */
    private static String multirange(String range) {
        int place = range.indexOf("range");
        return (place >= 0) ? InventedName.cut(range.substring(0, place) + "multi" + range.substring(place))
                : range.substring(0, Math.min(range.length(), LONGEST - 1 - MULTIRANGE.length())) + MULTIRANGE;
    }

    private static boolean isOf(List<Token> option, String key) {
        return option.size() > 2 && option.get(0).isWord(key);
    }

    private static Token word(String text) {
        return new Token(Token.Kind.WORD, text);
    }

    private static int position(List<Token> tokens, String symbol) {
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).isSymbol(symbol)) {
                return i;
            }
        }
        return -1;
    }

}
