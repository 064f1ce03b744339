package dev.aludel.command;

import java.io.Console;

import org.jspecify.annotations.Nullable;

/** Where a person may sit who can be asked. */
public interface Terminal {

    /** Nobody is there. */
    Terminal NONE = (question) -> null;

    /**
     * Asks, and waits for a line.
     * @return the line; null where nobody is there, or nobody answers any more
     */
    @Nullable String ask(String question);

    /** Whether somebody is there. */
    default boolean isThere() {
        return this != NONE;
    }

    /**
     * The terminal that this process was started from; none where it reads from a pipe.
     */
    static Terminal ofProcess() {
        Console console = System.console();
        return (console != null && isTerminal(console)) ? (question) -> console.readLine("%s ", question) : NONE;
    }

    /** From Java 22 on there is a console without a terminal, which says so. */
    private static boolean isTerminal(Console console) {
        try {
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        }
        catch (ReflectiveOperationException ex) {
            return true;
        }
    }

}
