package dev.aludel.testing;

import java.sql.Connection;
import java.sql.SQLException;

/** What a template database holds before it is copied. */
@FunctionalInterface
public interface DatabaseSetup {

    /** Fills the template; the connection commits each statement by itself. */
    void fill(Connection connection) throws SQLException;

}
