package dev.aludel.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A piece of SQL out of an annotation, cut into words. What is in parentheses or brackets
 * is one word, and so is a string or a quoted name; whatever else there is stays as it is
 * written.
 */
record SqlFragment(String text, List<Word> words) {

    private static final Pattern WORD = Pattern.compile(
            "\\s+|[eE]?'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|`[^`]*`|[\\p{L}_][\\p{L}\\p{N}_$]*|[\\d.]*\\d|::|.",
            Pattern.DOTALL);

    /**
     * A word and its place in the text.
     */
    record Word(String text, int start, int end) {

        /** Whether it is this keyword, in any case. */
        boolean is(String keyword) {
            return this.text.equalsIgnoreCase(keyword);
        }

        boolean isGroup() {
            return this.text.startsWith("(");
        }

        boolean isBracket() {
            return this.text.startsWith("[");
        }

        /** The inside of a group. */
        String inside() {
            return this.text.substring(1, this.text.length() - 1).strip();
        }

        String lowerCase() {
            return this.text.toLowerCase(Locale.ROOT);
        }

    }

    static SqlFragment of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        int depth = 0;
        int groupStart = 0;
        while (matcher.find()) {
            String word = matcher.group();
            boolean opens = word.equals("(") || word.equals("[");
            boolean closes = depth > 0 && (word.equals(")") || word.equals("]"));
            if (opens && depth++ == 0) {
                groupStart = matcher.start();
            }
            else if (closes && --depth == 0) {
                words.add(new Word(text.substring(groupStart, matcher.end()), groupStart, matcher.end()));
            }
            else if (depth == 0 && !word.isBlank()) {
                words.add(new Word(word, matcher.start(), matcher.end()));
            }
        }
        if (depth > 0) {
            words.add(new Word(text.substring(groupStart), groupStart, text.length()));
        }
        return new SqlFragment(text, List.copyOf(words));
    }

    /** The text of some words, as it was written. */
    String text(int from, int to) {
        return (from < to) ? this.text.substring(this.words.get(from).start(), this.words.get(to - 1).end()) : "";
    }

    /** Whether the words from a place on are these keywords. */
    boolean says(int from, String... keywords) {
        if (from < 0 || from + keywords.length > this.words.size()) {
            return false;
        }
        for (int i = 0; i < keywords.length; i++) {
            if (!this.words.get(from + i).is(keywords[i])) {
                return false;
            }
        }
        return true;
    }

    /** The parts between the commas. */
    List<String> parts() {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= this.words.size(); i++) {
            if (i == this.words.size() || this.words.get(i).is(",")) {
                parts.add(text(start, i));
                start = i + 1;
            }
        }
        return parts;
    }

    /** An expression without the parentheses around all of it. */
    static String bare(String expression) {
        SqlFragment fragment = of(expression);
        return (fragment.words().size() == 1 && fragment.words().get(0).isGroup())
                ? bare(fragment.words().get(0).inside()) : expression.strip();
    }

    /** The text of a string literal. */
    static String unquoted(String literal) {
        int start = literal.indexOf('\'');
        return (start < 0) ? literal : literal.substring(start + 1, literal.length() - 1).replace("''", "'");
    }

}
