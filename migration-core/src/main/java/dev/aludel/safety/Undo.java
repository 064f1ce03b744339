package dev.aludel.safety;

import java.util.Locale;
import java.util.Optional;

import dev.aludel.operation.DataOperation;
import dev.aludel.operation.Operation;

/** Whether a statement can be taken back. */
public enum Undo {

    /** Another statement takes it back. */
    COMPLETE,
    /** Another statement makes the same things again, and they are empty. */
    WITHOUT_DATA,
    /** No statement is known that takes it back. */
    NONE;

    /**
     * Of an operation as the schema before it completes it.
     */
    static Undo of(Operation operation, Danger danger) {
        Optional<Operation> back = operation.reverse();
        if (operation instanceof DataOperation || back.isEmpty()) {
            return NONE;
        }
        return (danger.kind() == Danger.Kind.LOSS) ? WITHOUT_DATA : COMPLETE;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

}
