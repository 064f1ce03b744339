package dev.aludel.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

import dev.aludel.schema.QualifiedName;

/** Asks the live database what only it knows. */
public interface FactFinder {

    /**
     * The server's version, and how large these tables are; a table that is not there is
     * left out.
     */
    Facts find(Connection connection, Collection<QualifiedName> tables) throws SQLException;

}
