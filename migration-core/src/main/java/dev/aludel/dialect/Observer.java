package dev.aludel.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

import dev.aludel.schema.QualifiedName;

/**
 * Sees what statements do, on a database where nobody else works. Its tables need no
 * rows: that somebody begins to read a table is seen also where there is nothing in it.
 */
public interface Observer {

    /**
     * What a statement does in the connection's open transaction.
     * @param witness another session of that database, in autocommit: what it does not
     * see is nothing that anybody could wait for
     * @param statement runs it over the connection
     */
    Observation inTransaction(Connection connection, Connection witness, Work statement) throws SQLException;

    /**
     * What a statement does that is said not to run in a transaction, which is tried. It
     * is looked at while it waits for somebody who writes to a table.
     * @param witness another session of that database, in autocommit: that somebody
     * @param tables what the statement is about; the last of them that is a table is
     * written to, and where there is none or nobody waits for that the locks are not seen
     * @param statement runs it over the connection, which is in autocommit
     */
    Observation outsideTransaction(Connection connection, Connection witness, List<QualifiedName> tables,
            Work statement) throws SQLException;

    /** Of several locks on one table the strongest, for each table. */
    List<TableLock> strongest(Collection<TableLock> locks);

    /** Runs a statement. */
    @FunctionalInterface
    interface Work {

        void run() throws SQLException;

    }

}
