package dev.aludel.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

import dev.aludel.fact.ConversionRisk;
import dev.aludel.fact.Facts;
import dev.aludel.fact.ProbeLimits;
import dev.aludel.fact.ValuesBeyond;
import dev.aludel.operation.Operation;
import dev.aludel.schema.QualifiedName;

/** Asks the live database what only it knows. */
public interface FactFinder {

    /**
     * The server's version, and how large these tables are; a table that is not there is
     * left out. What is asked of them later goes over the same connection, which must be
     * in autocommit: each question is a transaction of its own that only reads, takes no
     * lock that anybody waits for, and waits for nobody.
     */
    Facts find(Connection connection, Collection<QualifiedName> tables, ProbeLimits limits) throws SQLException;

    /**
     * What an operation that failed outside a transaction left behind under its name, as
     * the operations that clear it away; nothing where nothing is left.
     */
    List<Operation> leftovers(Connection connection, Operation failed) throws SQLException;

    /**
     * What can become of the values of a column in another type; of what nobody knows
     * nothing is said.
     */
    ConversionRisk risk(ValuesBeyond conversion);

}
