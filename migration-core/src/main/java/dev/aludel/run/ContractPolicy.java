package dev.aludel.run;

/** When a migration of the phase {@code contract} is applied. */
public enum ContractPolicy {

    /** When another version of the application starts than the one that brought it. */
    NEXT_RELEASE,
    /** At once, as any other. */
    AUTO,
    /** When somebody asks for it. */
    HOLD,
    /**
     * When nothing in it is dangerous, and no version that is known to run uses what it
     * takes away.
     */
    WHEN_SAFE

}
