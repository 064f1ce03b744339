package dev.aludel.run;

import dev.aludel.problem.AludelException;

/** A migration cannot be taken back; nothing was. */
public final class NotReversible extends AludelException {

    private final String revision;

    private final String reason;

    NotReversible(String name, String revision, String reason, String action) {
        super("%s cannot be taken back: %s. Nothing was taken back.".formatted(name, reason), action);
        this.revision = revision;
        this.reason = reason;
    }

    /** The revision that cannot be taken back. */
    public String revision() {
        return this.revision;
    }

    /** Why it cannot be taken back. */
    public String reason() {
        return this.reason;
    }

}
