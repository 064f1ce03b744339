package dev.aludel.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

import dev.aludel.operation.Operation;
import dev.aludel.schema.QualifiedName;

/** Asks the live database what only it knows. */
public interface FactFinder {

    /**
     * The server's version, and how large these tables are; a table that is not there is
     * left out.
     */
    Facts find(Connection connection, Collection<QualifiedName> tables) throws SQLException;

    /**
     * What an operation that failed outside a transaction left behind under its name, as
     * the operations that clear it away; nothing where nothing is left.
     */
    List<Operation> leftovers(Connection connection, Operation failed) throws SQLException;

}
