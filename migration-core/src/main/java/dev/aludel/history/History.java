package dev.aludel.history;

import java.sql.Connection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import dev.aludel.dialect.Dialect;
import dev.aludel.migration.Migration;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.CreateTable;

/**
 * What was applied to one database, over one connection, which stays open. It never
 * commits: whoever changes the schema writes the row in the same transaction.
 */
public final class History {

    private final Connection connection;

    private final Dialect dialect;

    private final JdbcTemplate jdbc;

    private OwnTables tables;

    private String table;

    private String log;

    /** The history in the database behind a connection. */
    public History(Connection connection, Dialect dialect, HistorySettings settings) {
        this.connection = connection;
        this.dialect = dialect;
        this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        this.tables = new OwnTables(connection, dialect, settings);
        this.table = this.tables.history();
        this.log = this.tables.log();
    }

    /**
     * The applied revisions in the order of application, in one round trip and without
     * texts; nothing where the table is not there. The connection must be in autocommit.
     * @throws ForeignTable if the table of that name is not Aludel's
     */
    public Optional<List<HistoryEntry>> read() {
        try {
            return Optional.of(entries());
        }
        catch (DataAccessException ex) {
            // Another process may have created it in between.
            return this.tables.historyExists() ? Optional.of(entries()) : Optional.empty();
        }
    }

    private List<HistoryEntry> entries() {
        return this.jdbc.query("select " + HistoryRow.COLUMNS + " from " + this.table + " order by position",
                HistoryRow::entry);
    }

    /**
     * Creates the two tables where they are not there, adds what tables of older versions
     * lack, and stays with them from now on: a migration may change the default schema.
     * @throws ForeignTable if a table of one of the names is not Aludel's
     * @throws ColumnNotAdded if the database does not let a column be added
     * @throws TableNotCreated if the database does not let one be created
     */
    public void create() {
        this.tables = this.tables.qualified();
        this.table = this.tables.history();
        this.log = this.tables.log();
        this.tables.missingColumns().forEach(this::add);
        this.tables.missing().forEach(this::create);
    }

    /** Whether versions of applications have been recorded. */
    public boolean hasVersions() {
        return this.tables.versionsExist();
    }

    /**
     * Creates the table of versions where it is not there.
     * @throws ForeignTable if a table of that name is not Aludel's
     * @throws TableNotCreated if the database does not let it be created
     */
    public void createVersions() {
        OwnTables qualified = this.tables.qualified();
        if (!qualified.versionsExist()) {
            create(qualified.creatingVersions());
        }
    }

    /** Writes down that a version of an application has started, and what it maps. */
    public void recordVersion(String application, String version, String model) {
        if (!updateVersion(application, version, model)) {
            try {
                this.jdbc.update(
                        "insert into " + this.tables.versions()
                                + " (application, version, started_at, model) values (?, ?, current_timestamp, ?)",
                        application, version, model);
            }
            catch (DuplicateKeyException ex) {
                // Another process of that version has started in between.
                updateVersion(application, version, model);
            }
        }
    }

    private boolean updateVersion(String application, String version, String model) {
        return this.jdbc.update(
                "update " + this.tables.versions()
                        + " set started_at = current_timestamp, model = ? where application = ? and version = ?",
                model, application, version) > 0;
    }

    /** The version of each application that started last. */
    public List<VersionEntry> lastVersions() {
        return this.jdbc
            .query("select application, version, model from " + this.tables.versions() + " v where not exists "
                    + "(select 1 from " + this.tables.versions() + " later where later.application = v.application and "
                    + "(later.started_at, later.version) > (v.started_at, v.version)) order by application",
                    (row, number) -> new VersionEntry(row.getString(1), row.getString(2), row.getString(3)));
    }

    private void create(CreateTable missing) {
        try {
            this.jdbc.execute(this.dialect.grammar().sql(missing));
        }
        catch (DataAccessException ex) {
            throw TableNotCreated.because(ex, missing.table().name(), this.connection);
        }
    }

    private void add(AddColumn missing) {
        String sql = this.dialect.grammar().sql(missing);
        try {
            this.jdbc.execute(sql);
        }
        catch (DataAccessException ex) {
            throw ColumnNotAdded.because(ex, missing, sql);
        }
    }

    /**
     * How far a statement has come that runs in batches; nothing where none is on its
     * way.
     */
    public Optional<String> progress(String revision) {
        return text("progress", revision);
    }

    /** Writes how far such a statement has come; null where none is on its way. */
    public void progress(String revision, @Nullable String progress) {
        this.jdbc.update("update " + this.table + " set progress = ? where revision = ?", progress, revision);
    }

    /**
     * The text that a revision's upgrade had when it was applied; its statements, each
     * ended by a semicolon.
     */
    public Optional<String> upgradeText(String revision) {
        return text("upgrade_text", revision);
    }

    /**
     * What the revisions have run, in the order of application; of one that stopped
     * half-way, as far as it came.
     */
    public List<AppliedText> appliedTexts() {
        return this.jdbc.query(
                "select revision, upgrade_text, case when state <> ? then statements_done end from " + this.table
                        + " order by position",
                (row, number) -> new AppliedText(row.getString(1), row.getString(2), row.getObject(3, Integer.class)),
                HistoryRow.word(EntryState.APPLIED));
    }

    /** The text that takes a revision back, as it was when it was applied. */
    public Optional<String> downgradeText(String revision) {
        return text("downgrade_text", revision);
    }

    /** Writes the row of a migration. */
    public void insert(HistoryEntry entry, Migration migration) {
        this.jdbc.update(
                "insert into " + this.table + " (" + HistoryRow.COLUMNS + ", upgrade_text, downgrade_text) "
                        + "values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                HistoryRow.values(entry, migration));
    }

    /** Writes how far a migration has come that runs outside a transaction. */
    public void update(String revision, EntryState state, int statementsDone, long durationMillis) {
        this.jdbc.update(
                "update " + this.table + " set state = ?, statements_done = ?, duration_ms = ? where revision = ?",
                HistoryRow.word(state), statementsDone, durationMillis, revision);
    }

    /** Takes the row of a revision away. */
    public void delete(String revision) {
        this.jdbc.update("delete from " + this.table + " where revision = ?", revision);
    }

    /** Writes down an attempt. */
    public void log(LogEntry entry) {
        this.jdbc.update(
                "insert into " + this.log + " (" + LogRow.COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                LogRow.values(entry));
    }

    /**
     * The versions of an application that first held contracts back, by revision; those
     * that were taken back since begin anew.
     * @param application its name; null where it has none
     */
    public Map<String, String> holds(@Nullable String application) {
        Map<String, String> holds = new LinkedHashMap<>();
        this.jdbc.query("select revision, application_version from " + this.log + " l where action = ? "
                + "and coalesce(application, '') = ? and application_version is not null and not exists (select 1 from "
                + this.log + " gone where gone.revision = l.revision and gone.id > l.id "
                + "and gone.action in (?, ?) and gone.outcome = ?) order by id",
                (RowCallbackHandler) (row) -> holds.putIfAbsent(row.getString(1), row.getString(2)),
                HistoryRow.word(LogEntry.Action.HOLD), (application != null) ? application : "",
                HistoryRow.word(LogEntry.Action.DOWNGRADE), HistoryRow.word(LogEntry.Action.UNSTAMP),
                HistoryRow.word(LogEntry.Outcome.DONE));
        return holds;
    }

    /** The last attempts at a revision, newest first. */
    public List<LogEntry> attempts(String revision, int limit) {
        return this.jdbc.query(
                "select " + LogRow.COLUMNS + " from " + this.log
                        + " where revision = ? order by id desc fetch first ? rows only",
                LogRow::entry, revision, limit);
    }

    /**
     * What was judged in the migrations of a run before they ran, as JSON, in the order
     * in which they ran.
     */
    public List<String> findings(long run) {
        return this.jdbc.queryForList("select l.findings from " + this.log + " l join " + this.table
                + " h on h.revision = l.revision and h.run = ? where l.outcome = 'done' and l.action <> 'try' "
                + "and l.findings is not null and l.done_at >= h.started_at order by l.id", String.class, run);
    }

    /** Whether attempts can be written down: the log is there. */
    public boolean hasLog() {
        return this.tables.logExists();
    }

    /** What came of trying a revision, as JSON, the last time first. */
    public List<String> trials(String revision) {
        return this.jdbc.queryForList(
                "select findings from " + this.log
                        + " where revision = ? and action = 'try' and findings is not null order by id desc",
                String.class, revision);
    }

    /** Writes down all that another history has applied; this one has nothing yet. */
    public void takeOver(History other) {
        String columns = HistoryRow.COLUMNS + ", upgrade_text, downgrade_text";
        String values = String.join(", ", Collections.nCopies(columns.split(",").length, "?"));
        List<Map<String, Object>> rows = other.jdbc.queryForList("select " + columns + " from " + other.table);
        rows.forEach((row) -> this.jdbc.update(
                "insert into " + this.table + " (" + columns + ") values (" + values + ")", row.values().toArray()));
    }

    private Optional<String> text(String column, String revision) {
        return this.jdbc
            .query("select " + column + " from " + this.table + " where revision = ?",
                    (row, number) -> Optional.ofNullable(row.getString(1)), revision)
            .stream()
            .flatMap(Optional::stream)
            .findFirst();
    }

}
