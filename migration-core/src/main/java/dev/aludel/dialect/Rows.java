package dev.aludel.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import dev.aludel.schema.DataType;
import dev.aludel.schema.Table;

/** Takes rows from one database to another as they are, and sums them up. */
public interface Rows {

    /**
     * Opens a transaction that only reads, and sees one moment; it takes no lock that
     * anybody but a change of the schema waits for, and waits for nobody for longer than
     * the limit. It ends with a rollback.
     * @param limit for each statement
     */
    void beginReading(Connection connection, Duration limit) throws SQLException;

    /**
     * Some rows of a table, without those of its partitions and heirs: from both ends of
     * its primary key, where it has one.
     * @param table the table with all its columns
     */
    TableRows some(Connection connection, Table table, int limit) throws SQLException;

    /** The rows of a table whose columns have one of these keys. */
    TableRows having(Connection connection, Table table, List<String> columns, Collection<List<String>> keys)
            throws SQLException;

    /** Adds rows, also where numbers are usually given by the database. */
    void add(Connection connection, TableRows rows) throws SQLException;

    /**
     * What the rows of a table come to, without those of its partitions and heirs.
     * @param key the columns that tell them apart; empty for none
     */
    TableSum sum(Connection connection, Table table, List<String> key) throws SQLException;

    /**
     * Lets each sequence of one database go on where that of the same name stands
     * elsewhere.
     */
    void continueSequences(Connection from, Connection to) throws SQLException;

    /**
     * A value of a type that is built in, another one for each number; nothing where none
     * is known.
     */
    Optional<String> example(DataType type, int number);

    /** The strings and numbers that stand in a condition. */
    List<String> literals(String condition);

}
