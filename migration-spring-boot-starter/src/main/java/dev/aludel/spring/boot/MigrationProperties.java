package dev.aludel.spring.boot;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.aludel.run.RunSettings;
import dev.aludel.safety.Level;
import dev.aludel.safety.Severity;
import dev.aludel.spring.boot.startup.DriftPolicy;
import dev.aludel.spring.boot.startup.EntityPreviewMode;
import dev.aludel.spring.boot.startup.MigrationMode;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an application may set about its migrations.
 *
 * @param enabled whether Aludel does anything at all
 * @param mode what to do about pending migrations when the application starts
 * @param preview whether to look at the entities before pending migrations run, to say
 * what they will still miss
 * @param drift what to do where the database is not what the entities want
 * @param locations folders with migrations, each with "classpath:" or "filesystem:" in
 * front; "{vendor}" stands for the kind of database, such as "postgresql"
 * @param placeholders values for "${name}" in migrations
 * @param schemas schemas to compare with the entities, if not the default schema alone
 * @param defaultSchema default schema of the session that migrates, where the history is
 * kept too, if not that of the data source
 * @param historyTable table of the applied migrations, with or without a schema
 * @param logTable table of all attempts at anything, with or without a schema
 * @param url JDBC address of the database to migrate, if not that of the application's
 * data source
 * @param user user that migrates, if not that of the application's data source
 * @param password password of the user that migrates
 * @param target where the database should be: "head", "heads", an id, or a unique part of
 * one or of a description
 * @param baseline last migration whose changes a database without a history already has
 * @param lockTimeout how long a statement waits for a lock on a table before it gives way
 * @param lockRetry how long to go on trying, for such a lock and for the lock that lets
 * one process in at a time
 * @param statementTimeout how long a statement may run, if not as long as the server lets
 * it
 * @param unknown what to do about migrations that a newer version of the application
 * applied
 * @param outOfOrder what to do about a migration that comes before one that is applied
 * @param downgrade whether migrations may be taken back
 * @param safety how strictly pending migrations are judged
 */
@ConfigurationProperties("aludel")
public record MigrationProperties(@DefaultValue("true") boolean enabled, @DefaultValue("upgrade") MigrationMode mode,
        @DefaultValue("auto") EntityPreviewMode preview, @DefaultValue("warn") DriftPolicy drift,
        @DefaultValue("classpath:db/migration") List<String> locations, @DefaultValue Map<String, String> placeholders,
        @DefaultValue List<String> schemas, @Nullable String defaultSchema,
        @DefaultValue("aludel_history") String historyTable, @DefaultValue("aludel_log") String logTable,
        @Nullable String url, @Nullable String user, @Nullable String password, @DefaultValue("head") String target,
        @Nullable String baseline, @DefaultValue("5s") Duration lockTimeout, @DefaultValue("2m") Duration lockRetry,
        @Nullable Duration statementTimeout, @DefaultValue("warn") RunSettings.Unknown unknown,
        @DefaultValue("apply") OutOfOrder outOfOrder, @DefaultValue("allow") Downgrade downgrade,
        @DefaultValue Safety safety) {

    /** Without the password and the values of placeholders. */
    @Override
    public String toString() {
        return "aludel: mode=%s, locations=%s, target=%s".formatted(this.mode, this.locations, this.target);
    }

    /** What to do about a migration that comes too late. */
    public enum OutOfOrder {

        /** Apply it. */
        APPLY,
        /** Do not start. */
        FAIL

    }

    /** Whether migrations may be taken back. */
    public enum Downgrade {

        /** They may. */
        ALLOW,
        /** They may not. */
        REFUSE

    }

    /**
     * How strictly pending migrations are judged.
     *
     * @param failOn severity from which on nothing is run, unless a migration allows it
     * @param smallTable which tables are small enough that a lock on them does not matter
     * @param rules how serious single rules are, by their ids
     */
    public record Safety(@DefaultValue("danger") Severity failOn, @DefaultValue SmallTable smallTable,
            @DefaultValue Map<String, Level> rules) {
    }

    /**
     * Which tables are small: below both limits.
     *
     * @param rows number of rows from which on a table is not small
     * @param size size with its indexes from which on a table is not small
     */
    public record SmallTable(@DefaultValue("10000") long rows, @DefaultValue("10MB") DataSize size) {
    }

}
