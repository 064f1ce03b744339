package dev.aludel.history;

import dev.aludel.schema.QualifiedName;

/**
 * Where the history is kept.
 *
 * @param historyTable one row per applied revision
 * @param logTable one row per attempt
 */
public record HistorySettings(QualifiedName historyTable, QualifiedName logTable) {

    /** {@code aludel_history} and {@code aludel_log} in the default schema. */
    public static HistorySettings defaults() {
        return new HistorySettings(QualifiedName.of("aludel_history"), QualifiedName.of("aludel_log"));
    }

    /** The name of the lock: those who share a history exclude each other. */
    public String lockName() {
        return "aludel:" + this.historyTable;
    }

}
