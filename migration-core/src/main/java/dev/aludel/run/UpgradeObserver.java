package dev.aludel.run;

/** Is told what is about to happen, under the lock and before anything has. */
@FunctionalInterface
public interface UpgradeObserver {

    /** Nobody wants to know. */
    UpgradeObserver NONE = (preview) -> {
    };

    /**
     * Pending migrations have been judged and will run next, unless this throws.
     * @param preview what will happen
     */
    void upgrading(Preview preview);

}
