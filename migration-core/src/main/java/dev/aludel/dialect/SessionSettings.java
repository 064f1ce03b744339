package dev.aludel.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/**
 * What a session has set for itself: search path, role and the like. A script that sets
 * them for itself, as those of pg_dump do, must not set them for what comes after it.
 */
public interface SessionSettings {

    /**
     * Whether a statement may leave settings behind; rather one statement too many than
     * one too few.
     */
    boolean mayBeChangedBy(String sql);

    /** What is set now, in the database's own words. */
    Map<String, String> read(Connection connection) throws SQLException;

    /** Sets all as it was, within the transaction that is open, if one is. */
    void restore(Connection connection, Map<String, String> before) throws SQLException;

}
