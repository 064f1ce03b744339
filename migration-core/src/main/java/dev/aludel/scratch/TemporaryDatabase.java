package dev.aludel.scratch;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.aludel.dialect.Databases;

/**
 * A database that is made on a server and dropped again, also where the process is ended.
 *
 * @param name what it is called
 * @param dataSource opens sessions there
 * @param cleanup drops it
 */
record TemporaryDatabase(String name, DataSource dataSource, Cleanup cleanup) implements ScratchDatabase {

    private static final Logger logger = LoggerFactory.getLogger(TemporaryDatabase.class);

    private static final String PREFIX = "aludel_shadow_";

    /**
     * Makes one.
     * @param server opens sessions on the server, in another database
     * @param address the address of that one
     * @throws SQLException if it cannot be made
     */
    static TemporaryDatabase on(DataSource server, DatabaseAddress address, Databases databases) throws SQLException {
        byte[] random = new byte[6];
        new SecureRandom().nextBytes(random);
        String name = PREFIX + HexFormat.of().formatHex(random);
        DataSource dataSource = address.at(databases.address(address.url(), name)).dataSource();
        try (Connection connection = server.getConnection()) {
            connection.setAutoCommit(true);
            databases.create(connection, name);
        }
        return new TemporaryDatabase(name, dataSource, Cleanup.of(() -> drop(name, server, databases)));
    }

    @Override
    public void close() {
        this.cleanup.close();
    }

    /** What was found out is worth more than a database that is left behind. */
    private static void drop(String name, DataSource server, Databases databases) {
        try (Connection connection = server.getConnection()) {
            connection.setAutoCommit(true);
            databases.drop(connection, name);
        }
        catch (SQLException ex) {
            logger.warn("The scratch database {} is left behind: drop it", name, ex);
        }
    }

}
