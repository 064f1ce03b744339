package dev.aludel.migration;

/** The words that take a Java migration back. */
public sealed interface DowngradeChanges extends Changes permits Recorder {

    /**
     * Everything that the upgrade does turned round, last first. That needs a reverse of
     * each: one that drops a thing without saying what it was, SQL and Java have none.
     */
    void reverseUpgrade();

    /**
     * It cannot be taken back, on purpose.
     * @param reason why, for those who want to
     */
    void irreversible(String reason);

}
