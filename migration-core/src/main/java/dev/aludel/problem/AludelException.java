package dev.aludel.problem;

import org.jspecify.annotations.Nullable;

/**
 * An error that tells a person what happened and what to do about it.
 * <p>
 * Each kind of error is a subclass that carries its data; this class carries only the two
 * texts, so that one failure analyzer, one command line and one log line can show them
 * all.
 */
public abstract class AludelException extends RuntimeException {

    private final String what;

    private final String action;

    protected AludelException(String what, String action) {
        this(what, action, null);
    }

    protected AludelException(String what, String action, @Nullable Throwable cause) {
        super(what + System.lineSeparator() + action, cause);
        this.what = what;
        this.action = action;
    }

    /** What happened, in the user's words, possibly over several lines. */
    public String what() {
        return this.what;
    }

    /** What to do next. */
    public String action() {
        return this.action;
    }

    /** Both texts under their headings, as they are printed. */
    public String text() {
        return """
                What happened:  %s
                What to do:     %s
                """.formatted(indent(this.what), indent(this.action));
    }

    private static String indent(String text) {
        return text.strip().replaceAll("\n(?!\n|$)", "\n                ");
    }

}
