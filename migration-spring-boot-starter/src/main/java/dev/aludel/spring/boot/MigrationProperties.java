package dev.aludel.spring.boot;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

import dev.aludel.draft.DraftSettings;
import dev.aludel.plan.PlanStyle;
import dev.aludel.run.ContractPolicy;
import dev.aludel.run.RunSettings;
import dev.aludel.safety.Level;
import dev.aludel.safety.Severity;
import dev.aludel.spring.boot.startup.DriftPolicy;
import dev.aludel.spring.boot.startup.EntityPreviewMode;
import dev.aludel.spring.boot.startup.MigrationMode;

/**
 * What an application may set about its migrations.
 *
 * @param enabled Whether Aludel does anything at all.
 * @param mode What to do about pending migrations when the application starts.
 * @param preview Whether to look at the entities before pending migrations run, to say
 * what they will still miss.
 * @param drift What to do where the database is not what the entities want.
 * @param locations Folders with migrations, each with "classpath:" or "filesystem:" in
 * front; "{vendor}" stands for the kind of database, such as "postgresql".
 * @param placeholders Values for "${name}" in migrations.
 * @param schemas Schemas to compare with the entities, if not the default schema alone.
 * @param defaultSchema Default schema of the session that migrates, where the history is
 * kept too, if not that of the data source.
 * @param historyTable Table of the applied migrations, with or without a schema.
 * @param logTable Table of all attempts at anything, with or without a schema.
 * @param versions Whether to keep what the entities of each version of the application
 * map, so that a migration that takes it from the version that runs is found.
 * @param versionsTable Table of the versions that started, with or without a schema.
 * @param url JDBC address of the database to migrate, if not that of the application's
 * data source.
 * @param user User that migrates, if not that of the application's data source.
 * @param password Password of the user that migrates.
 * @param target Where the database should be: "head", "heads", an id, or a unique part of
 * one or of a description.
 * @param baseline Last migration whose changes a database without a history already has.
 * @param lockTimeout How long a statement waits for a lock on a table before it gives
 * way.
 * @param lockRetry How long to go on trying for a lock: on a table, or the one that lets
 * one process in at a time.
 * @param statementTimeout How long a statement may run, if not as long as the server lets
 * it.
 * @param unknown What to do about migrations that a newer version of the application
 * applied.
 * @param outOfOrder What to do about a migration that comes before one that is applied.
 * @param downgrade Whether migrations may be taken back.
 * @param contract When to apply migrations of the phase "contract", which take away what
 * old code needs.
 * @param draft Migrations that are written for a person to review.
 * @param filter What drafts look at.
 * @param safety How strictly pending migrations are judged.
 */
@ConfigurationProperties("aludel")
public record MigrationProperties(@DefaultValue("true") boolean enabled, @DefaultValue("upgrade") MigrationMode mode,
        @DefaultValue("auto") EntityPreviewMode preview, @DefaultValue("warn") DriftPolicy drift,
        @DefaultValue("classpath:db/migration") List<String> locations, @DefaultValue Map<String, String> placeholders,
        @DefaultValue List<String> schemas, @Nullable String defaultSchema,
        @DefaultValue("aludel_history") String historyTable, @DefaultValue("aludel_log") String logTable,
        @DefaultValue("off") VersionPolicy versions, @DefaultValue("aludel_versions") String versionsTable,
        @Nullable String url, @Nullable String user, @Nullable String password, @DefaultValue("head") String target,
        @Nullable String baseline, @DefaultValue("5s") Duration lockTimeout, @DefaultValue("2m") Duration lockRetry,
        @Nullable Duration statementTimeout, @DefaultValue("warn") RunSettings.Unknown unknown,
        @DefaultValue("apply") OutOfOrder outOfOrder, @DefaultValue("allow") Downgrade downgrade,
        @DefaultValue("next-release") ContractPolicy contract, @DefaultValue Draft draft, @DefaultValue Filter filter,
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

    /** What to do about the versions of the application that start. */
    public enum VersionPolicy {

        /** Nothing. */
        OFF,
        /** Keep what their entities map. */
        RECORD

    }

    /** Whether migrations may be taken back. */
    public enum Downgrade {

        /** They may. */
        ALLOW,
        /** They may not. */
        REFUSE

    }

    /**
     * Migrations that are written for a person to review.
     *
     * @param directory Folder that drafted migrations are written to, seen from where the
     * command runs.
     * @param downgrade Where drafted migrations in SQL say what takes them back.
     * @param javaDirectory Folder of the packages that migrations drafted in Java are
     * written to.
     * @param javaPackage Package that migrations drafted in Java are written to, if not
     * that of those there are, else "migration" below that of the application.
     * @param plans When drafts take gentler ways, in several migrations: where a table
     * may have rows, for every table that is there, or never.
     * @param naming How constraints and indexes are called that nobody named.
     */
    public record Draft(@DefaultValue("src/main/resources/db/migration") String directory,
            @DefaultValue("section") DraftSettings.DowngradePlace downgrade,
            @DefaultValue("src/main/java") String javaDirectory, @Nullable String javaPackage,
            @DefaultValue("auto") PlanStyle plans, @DefaultValue Naming naming) {
    }

    /**
     * How constraints and indexes are called that nobody named: "{table}" stands for the
     * table, "{columns}" for its columns, "{referenced}" for the table that a foreign key
     * refers to.
     *
     * @param primaryKey Name of a primary key.
     * @param unique Name of a unique constraint.
     * @param foreignKey Name of a foreign key.
     * @param check Name of a check.
     * @param exclusion Name of an exclusion constraint.
     * @param index Name of an index.
     * @param uniqueIndex Name of a unique index.
     */
    public record Naming(@DefaultValue("pk_{table}") String primaryKey,
            @DefaultValue("uq_{table}_{columns}") String unique,
            @DefaultValue("fk_{table}_{columns}") String foreignKey, @DefaultValue("ck_{table}_{columns}") String check,
            @DefaultValue("ex_{table}_{columns}") String exclusion, @DefaultValue("ix_{table}_{columns}") String index,
            @DefaultValue("ux_{table}_{columns}") String uniqueIndex) {
    }

    /**
     * What drafts look at.
     *
     * @param include Names of tables and other things to look at, with "*" for anything;
     * empty for all.
     * @param exclude Names of tables and other things to leave alone, with "*" for
     * anything.
     */
    public record Filter(@DefaultValue List<String> include, @DefaultValue List<String> exclude) {
    }

    /**
     * How strictly pending migrations are judged.
     *
     * @param failOn Severity from which on nothing is run, unless a migration allows it.
     * @param smallTable Which tables are small enough that a lock on them does not
     * matter.
     * @param conventions Whether to ask the rules, too, that a team has to agree on.
     * @param probeTimeout How long one question about the rows of a table may take.
     * @param probeBudget How long all questions about rows may take together.
     * @param rules How serious single rules are, by their ids.
     */
    public record Safety(@DefaultValue("danger") Severity failOn, @DefaultValue SmallTable smallTable,
            @DefaultValue("false") boolean conventions, @DefaultValue("2s") Duration probeTimeout,
            @DefaultValue("5s") Duration probeBudget, @DefaultValue Map<String, Level> rules) {
    }

    /**
     * Which tables are small: below both limits.
     *
     * @param rows Number of rows from which on a table is not small.
     * @param size Size with its indexes from which on a table is not small.
     * @param tables Other limits for single tables, by their names, with the schema where
     * it is not the default one.
     */
    public record SmallTable(@DefaultValue("10000") long rows, @DefaultValue("10MB") DataSize size,
            @DefaultValue Map<String, TableLimits> tables) {
    }

    /**
     * When a single table is small: below both limits.
     *
     * @param rows Number of rows from which on it is not small, if not that of all
     * tables.
     * @param size Size with its indexes from which on it is not small, if not that of all
     * tables.
     */
    public record TableLimits(@Nullable Long rows, @Nullable DataSize size) {
    }

}
