package dev.aludel.run;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import dev.aludel.history.LogEntry;
import dev.aludel.migration.DowngradeScript;
import dev.aludel.migration.Migration;
import dev.aludel.trial.StoredTrial;
import dev.aludel.trial.Trial;
import dev.aludel.trial.TriedMigration;
import dev.aludel.trial.TriedTable;
import dev.aludel.trial.Verdict;

/** What came of trying migrations, as the log keeps it. */
public final class StoredTrials {

    private static final Logger logger = LoggerFactory.getLogger(StoredTrials.class);

    private static final JsonMapper JSON = JsonMapper.builder()
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .build();

    private final Database database;

    /** Those in the log of a database. */
    public StoredTrials(Database database) {
        this.database = database;
    }

    /**
     * The last trial of each of these migrations as they are now; those that were not
     * tried, or were changed since, are left out.
     */
    public List<StoredTrial> of(List<Migration> migrations) {
        List<StoredTrial> found = new ArrayList<>();
        if (!migrations.isEmpty() && this.database.history().hasLog()) {
            migrations.forEach((migration) -> last(migration).ifPresent(found::add));
        }
        return found;
    }

    private Optional<StoredTrial> last(Migration migration) {
        return this.database.history()
            .trials(migration.id())
            .stream()
            .map((text) -> JSON.readValue(text, StoredTrial.class))
            .filter((trial) -> trial.tried().checksum().equals(checksum(migration)))
            .findFirst();
    }

    /** Those of a trial that has just been made. */
    public static List<StoredTrial> of(Trial trial) {
        int rows = trial.tables().stream().mapToInt(TriedTable::rows).sum();
        return trial.migrations().stream().map((tried) -> new StoredTrial(trial.server(), rows, tried)).toList();
    }

    /**
     * Writes it down, where there is a log that can be written.
     * @return whether it stands there
     */
    boolean add(Trial trial, RunSettings settings) throws SQLException {
        if (!this.database.history().hasLog()) {
            return false;
        }
        String user = this.database.user();
        try {
            this.database.inTransaction(() -> of(trial).forEach((stored) -> this.database.history()
                .log(entry(stored.tried(), JSON.writeValueAsString(stored), user, settings))));
            return true;
        }
        catch (DataAccessException | SQLException ex) {
            logger.info("What came of the trial cannot be written down: {}", ex.getMessage());
            return false;
        }
    }

    private static LogEntry entry(TriedMigration tried, String json, String user, RunSettings settings) {
        boolean failed = tried.verdict() == Verdict.FAILED;
        long millis = millis(tried.upMillis()) + millis(tried.downMillis()) + millis(tried.upAgainMillis());
        return new LogEntry(tried.migration(), LogEntry.Action.TRY,
                failed ? LogEntry.Outcome.FAILED : LogEntry.Outcome.DONE, user, settings.application(),
                settings.applicationVersion(), Instant.now(), millis, json,
                (tried.failure() != null) ? tried.failure().sqlState() : null,
                (tried.failure() != null) ? tried.failure().text() : null);
    }

    private static long millis(@Nullable Long millis) {
        return (millis != null) ? millis : 0;
    }

    /**
     * That of a migration, and of its downgrade, which may be repaired without changing
     * the former.
     */
    static String checksum(Migration migration) {
        String downgrade = (migration.downgrade() instanceof DowngradeScript script) ? script.text() : "";
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(downgrade.getBytes(StandardCharsets.UTF_8));
            return migration.checksum() + "-" + HexFormat.of().formatHex(digest, 0, 8);
        }
        catch (NoSuchAlgorithmException ex) {
            throw new IllegalStateException("Every Java platform has SHA-256", ex);
        }
    }

}
