package dev.aludel.dialect;

import dev.aludel.problem.AludelException;

/**
 * A statement that cannot be run in batches; whoever knows the file puts its name in
 * front.
 */
public final class NotInBatches extends AludelException {

    private final String reason;

    /**
     * A statement that cannot be cut.
     * @param reason why, as a sentence without its full stop
     * @param action what to do about it
     */
    public NotInBatches(String reason, String action) {
        super(reason + ".", action);
        this.reason = reason;
    }

    /** Why, as a sentence without its full stop. */
    public String reason() {
        return this.reason;
    }

}
