package dev.aludel.history;

/** How a revision came into the history. */
public enum EntryKind {

    /** Its SQL ran. */
    SQL,
    /** It was recorded without running it. */
    STAMP

}
