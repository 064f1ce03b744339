package dev.aludel.run;

import dev.aludel.problem.AludelException;

/** A migration is pending although a later one is applied, and that is not wanted. */
public final class OutOfOrder extends AludelException {

    private final String revision;

    OutOfOrder(InventoryItem pending, InventoryItem applied) {
        super("%s %s is pending, but the later %s %s is applied already.".formatted(pending.revision(),
                pending.description(), applied.revision(), applied.description()),
                "Give it a later version, or set aludel.out-of-order=apply.");
        this.revision = pending.revision();
    }

    /** The pending revision's id. */
    public String revision() {
        return this.revision;
    }

}
