package dev.aludel.dialect.postgres.lexer;

/** Counts the lines of a text, from one place in it to one behind it. */
public final class Lines {

    private final String text;

    private int line = 1;

    private int counted;

    /** Counts from the start of a text. */
    public Lines(String text) {
        this.text = text;
    }

    /** The line of a place that is not before the one that was asked for last. */
    public int of(int offset) {
        for (; this.counted < offset; this.counted++) {
            if (this.text.charAt(this.counted) == '\n') {
                this.line++;
            }
        }
        return this.line;
    }

}
