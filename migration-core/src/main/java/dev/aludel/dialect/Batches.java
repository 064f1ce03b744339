package dev.aludel.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Goes through the rows of a table by primary key, a page after the other. Each page
 * begins behind the last key of the one before it, which an index finds at once; counting
 * rows from the start, as OFFSET does, would read all that is done again for each page,
 * and would miss rows where others come and go meanwhile.
 */
public interface Batches {

    /** The primary key of the statement's table; nothing where there is none. */
    Optional<TableKey> key(Connection connection, RowStatement statement) throws SQLException;

    /**
     * The next rows of the statement's table, whether its condition is true of them or
     * not; nothing where there are no more.
     * @param after the key that they come behind; null for the first
     * @param size how many at most
     */
    Optional<KeyPage> next(Connection connection, RowStatement statement, TableKey key, @Nullable List<String> after,
            int size) throws SQLException;

    /** The statement for the rows of one page alone. */
    String statement(RowStatement statement, TableKey key, @Nullable List<String> after, List<String> upTo);

}
