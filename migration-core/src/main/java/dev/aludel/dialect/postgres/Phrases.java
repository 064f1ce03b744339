package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Words that follow each other in a statement, put in the place of others. */
final class Phrases {

    private final List<Token> tokens;

    Phrases(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** Puts words in the place of others wherever those are. */
    void replace(String words, String by) {
        List<String> searched = List.of(words.split(" "));
        List<Token> substitutes = Stream.of(by.split(" "))
            .filter((word) -> !word.isEmpty())
            .map((word) -> new Token(Token.Kind.WORD, word))
            .toList();
        for (int i = 0; i + searched.size() <= this.tokens.size(); i++) {
            int start = i;
            if (IntStream.range(0, searched.size()).allMatch((j) -> isAt(start + j, searched.get(j)))) {
                List<Token> found = this.tokens.subList(i, i + searched.size());
                found.clear();
                this.tokens.addAll(i, substitutes);
                i += substitutes.size() - 1;
            }
        }
    }

    /** Takes a word and the parentheses behind it away from the one thing in them. */
    void unwrap(String word) {
        for (int i = this.tokens.size() - 4; i >= 0; i--) {
            if (isAt(i, word) && isAt(i + 1, "(") && isAt(i + 3, ")")) {
                Token inside = this.tokens.get(i + 2);
                this.tokens.subList(i, i + 4).clear();
                this.tokens.add(i, inside);
            }
        }
    }

    /** Takes a word away wherever it begins a list or a part of one. */
    void removeFromLists(String word) {
        for (int i = this.tokens.size() - 1; i > 0; i--) {
            if (isAt(i, word) && (isAt(i - 1, "(") || isAt(i - 1, ","))) {
                this.tokens.remove(i);
            }
        }
    }

    /**
     * Brings what stands between separators into an order, what follows each included.
     */
    void sort(String separator, List<String> order) {
        int start = IntStream.range(0, this.tokens.size())
            .filter((i) -> order.stream().anyMatch((word) -> isAt(i, word)))
            .findFirst()
            .orElse(this.tokens.size());
        int end = IntStream.range(start, this.tokens.size()).filter((i) -> isAt(i, "on")).findFirst().orElse(start);
        List<List<Token>> parts = new ArrayList<>();
        for (Token token : this.tokens.subList(start, end)) {
            if (parts.isEmpty() || token.isWord(separator)) {
                parts.add(new ArrayList<>());
            }
            if (!token.isWord(separator)) {
                parts.get(parts.size() - 1).add(token);
            }
        }
        parts.removeIf(List::isEmpty);
        parts.sort(Comparator.comparing((part) -> order.indexOf(part.get(0).text())));
        List<Token> sorted = new ArrayList<>();
        parts.forEach((part) -> {
            sorted.addAll(part);
            sorted.add(new Token(Token.Kind.WORD, separator));
        });
        this.tokens.subList(start, end).clear();
        this.tokens.addAll(start, sorted);
    }

    private boolean isAt(int position, String text) {
        Token token = this.tokens.get(position);
        return (token.kind() == Token.Kind.WORD || token.kind() == Token.Kind.SYMBOL) && token.text().equals(text);
    }

}
