package dev.aludel.dialect;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.Operation;

/** What SQL text says. Thread-safe. */
public interface SqlReader {

    /**
     * The statements of a script, in order, without comments before them and without
     * semicolons after them; empty statements are left out.
     * @throws UnreadableSql if a quote, dollar quote or comment is not closed, or a
     * statement is for another program
     */
    List<SqlStatement> split(String script);

    /**
     * What counts when two versions of a statement are compared: its tokens, without
     * white space and comments.
     * @throws UnreadableSql if a quote, dollar quote or comment is not closed
     */
    String fingerprint(String sql);

    /**
     * What a statement does, each of its actions an operation. What is not understood is
     * one {@link dev.aludel.operation.RunSql}; nothing is guessed, and no text makes this
     * fail.
     * @param defaultSchema the schema whose name may be left out; names in it come
     * without it
     */
    List<Operation> operations(String sql, @Nullable String defaultSchema);

    /**
     * Whether the statement begins or ends a transaction, which is not for a migration to
     * do. Savepoints stay within one.
     */
    boolean controlsTransaction(String sql);

    /**
     * An UPDATE or DELETE, cut where a condition on its rows can be added.
     * @throws NotInBatches if it is anything else, or what it gives back or says besides
     * would not be the same in several parts
     */
    RowStatement rowStatement(String sql);

    /** Whether the database refuses to run the statement inside a transaction. */
    boolean needsAutocommit(String sql);

}
