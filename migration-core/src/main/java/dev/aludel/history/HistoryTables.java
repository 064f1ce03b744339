package dev.aludel.history;

import java.util.List;

import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.Identity;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;

/** The tables, as any dialect writes them. */
final class HistoryTables {

    private static final DataType TEXT = DataType.of("text");

    private static final DataType NAME = DataType.of("varchar", 200);

    private static final DataType INSTANT = DataType.of("timestamp with time zone", 6);

    private static final Column PROGRESS = Column.of("progress", TEXT);

    private HistoryTables() {
    }

    static Table history(HistorySettings settings) {
        return Table
            .of(settings.historyTable(), Column.of("position", DataType.of("bigint")).mandatory(),
                    Column.of("run", DataType.of("bigint")).mandatory(), Column.of("revision", NAME).mandatory(),
                    Column.of("revises", TEXT).mandatory(), Column.of("description", TEXT).mandatory(),
                    Column.of("kind", DataType.of("varchar", 20)).mandatory(),
                    Column.of("checksum", DataType.of("varchar", 64)).mandatory(),
                    Column.of("installed_by", NAME).mandatory(), Column.of("application", NAME),
                    Column.of("application_version", NAME), Column.of("started_at", INSTANT).mandatory(),
                    Column.of("duration_ms", DataType.of("bigint")).mandatory(),
                    Column.of("state", DataType.of("varchar", 20)).mandatory(),
                    Column.of("statements_done", DataType.of("integer")).mandatory(), Column.of("upgrade_text", TEXT),
                    Column.of("downgrade_text", TEXT), PROGRESS)
            .with(PrimaryKey.of(settings.historyTable().name() + "_pkey", List.of("revision")));
    }

    /**
     * The columns that tables of older versions lack. They accept null, so that an older
     * version goes on writing its rows.
     */
    static List<Column> added() {
        return List.of(PROGRESS);
    }

    static Table versions(HistorySettings settings) {
        return Table
            .of(settings.versionsTable(), Column.of("application", NAME).mandatory(),
                    Column.of("version", NAME).mandatory(), Column.of("started_at", INSTANT).mandatory(),
                    Column.of("model", TEXT).mandatory())
            .with(PrimaryKey.of(settings.versionsTable().name() + "_pkey", List.of("application", "version")));
    }

    static Table log(HistorySettings settings) {
        return Table
            .of(settings.logTable(),
                    Column.of("id", DataType.of("bigint"))
                        .mandatory()
                        .filledBy(new Identity(false, SequenceOptions.DEFAULTS)),
                    Column.of("revision", NAME), Column.of("action", DataType.of("varchar", 20)).mandatory(),
                    Column.of("outcome", DataType.of("varchar", 20)).mandatory(),
                    Column.of("done_by", NAME).mandatory(), Column.of("application", NAME),
                    Column.of("application_version", NAME),
                    Column.of("done_at", INSTANT).mandatory().filledBy(new Default("current_timestamp")),
                    Column.of("duration_ms", DataType.of("bigint")).mandatory(), Column.of("findings", TEXT),
                    Column.of("sqlstate", DataType.of("varchar", 5)), Column.of("message", TEXT))
            .with(PrimaryKey.of(settings.logTable().name() + "_pkey", List.of("id")));
    }

}
