package dev.aludel.dialect;

import dev.aludel.problem.AludelException;

/** A server of our own did not start. */
public final class ServerNotStarted extends AludelException {

    /**
     * A server that did not start.
     * @param reason why, in the words of whoever should have started it
     * @param action what to do about it
     */
    public ServerNotStarted(String reason, String action, Exception cause) {
        super("The embedded database server did not start: %s".formatted(reason), action, cause);
    }

}
