package dev.aludel.history;

import java.util.List;

import dev.aludel.schema.QualifiedName;

/**
 * Where the history is kept.
 *
 * @param historyTable one row per applied revision
 * @param logTable one row per attempt
 * @param versionsTable one row per version of an application that started
 * @param versions whether such versions are recorded
 */
public record HistorySettings(QualifiedName historyTable, QualifiedName logTable, QualifiedName versionsTable,
        boolean versions) {

    private static final QualifiedName USUAL_VERSIONS = QualifiedName.of("aludel_versions");

    /** A history in these tables; versions are not recorded. */
    public HistorySettings(QualifiedName historyTable, QualifiedName logTable) {
        this(historyTable, logTable, USUAL_VERSIONS, false);
    }

    /** {@code aludel_history} and {@code aludel_log} in the default schema. */
    public static HistorySettings defaults() {
        return new HistorySettings(QualifiedName.of("aludel_history"), QualifiedName.of("aludel_log"));
    }

    /** The same, recording which versions start, in this table. */
    public HistorySettings recordingVersions(QualifiedName table) {
        return new HistorySettings(this.historyTable, this.logTable, table, true);
    }

    /** All tables of its own. */
    public List<QualifiedName> tables() {
        return List.of(this.historyTable, this.logTable, this.versionsTable);
    }

    /** The name of the lock: those who share a history exclude each other. */
    public String lockName() {
        return "aludel:" + this.historyTable;
    }

}
