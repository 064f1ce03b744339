package dev.aludel.command;

/** What a script learns from a command. */
public enum ExitCode {

    /** It is done, or there was nothing to do. */
    DONE(0),
    /** It found differences, or something that should not be. */
    DIFFERENT(1),
    /** It was called in a way that it does not know. */
    WRONG_USE(2),
    /** It failed. */
    FAILED(3);

    private final int number;

    ExitCode(int number) {
        this.number = number;
    }

    /** The number that the process ends with. */
    public int number() {
        return this.number;
    }

    /** That of a command that looks for differences. */
    static ExitCode differentIf(boolean different) {
        return different ? DIFFERENT : DONE;
    }

}
