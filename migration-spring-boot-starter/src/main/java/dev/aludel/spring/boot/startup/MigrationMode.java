package dev.aludel.spring.boot.startup;

/** What an application does about pending migrations when it starts. */
public enum MigrationMode {

    /** Applies them. */
    UPGRADE,
    /** Does not start while anything is pending. */
    CHECK,
    /** Waits until another process has applied them. */
    WAIT,
    /** Starts as if there were none. */
    NONE

}
