package dev.aludel.migration;

import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * The words of a Java migration. Nothing is done by them: each is written down, to be
 * judged, shown and run, as the statements of an SQL file are. A name may have the schema
 * that it lies in before it: {@code app.tasks}. It is written as the database has it, and
 * quoted where that needs it.
 */
public sealed interface Changes permits DowngradeChanges {

    /** Creates a table. What nobody named is given a name, like {@code pk_tasks}. */
    void createTable(String name, Consumer<NewTable> definition);

    /** Changes a table. */
    TableChanges table(String name);

    /** Renames a table. */
    void renameTable(String from, String to);

    /**
     * Drops a table. What it was is not said, so the migration cannot be turned round by
     * itself.
     */
    void dropTable(String name);

    /**
     * Drops a table that was so, and comes back so, without rows, when it is taken back.
     */
    void dropTable(String name, Consumer<NewTable> definition);

    /** Renames an index. */
    void renameIndex(String from, String to);

    /** Drops an index. */
    void dropIndex(String name);

    /**
     * Drops an index without waiting for those who use its table. The migration then runs
     * outside a transaction, statement by statement.
     */
    void dropIndexConcurrently(String name);

    /** Creates a sequence. */
    NewSequence createSequence(String name);

    /** Renames a sequence. */
    void renameSequence(String from, String to);

    /** Drops a sequence. */
    void dropSequence(String name);

    /** Creates an enum type. */
    void createEnum(String name, String... labels);

    /** Adds a label at the end of an enum type. */
    void addEnumValue(String type, String label);

    /** Renames a type. */
    void renameType(String from, String to);

    /** Drops a type. */
    void dropType(String name);

    /** Creates a schema: a place for tables that has a name. */
    void createSchema(String name);

    /** Drops a schema that is empty. */
    void dropSchema(String name);

    /** Runs SQL: one statement, or several with semicolons between them. */
    void sql(String sql);

    /**
     * Runs Java over the migration's connection, for what SQL cannot say. The report says
     * of it that it is not analysed.
     * @param purpose what it does, in a few words; part of the checksum, while the code
     * is not
     */
    void jdbc(String purpose, JdbcWork work);

    /** A query that must give true here, else the migration stops. */
    void require(String query);

    /**
     * Accepts the findings of a rule in what comes next.
     * @param reason why, for those who read the report
     */
    Changes allow(String rule, String reason);

    /** Accepts the findings of a rule in what comes next, up to a day. */
    Changes allow(String rule, LocalDate until, String reason);

}
