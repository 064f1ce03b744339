package dev.aludel.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

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

    /**
     * Makes one, and drops those that a process which was killed has left behind.
     * @param server opens sessions on the server, in another database
     * @param address the address of that one
     * @throws SQLException if it cannot be made
     */
    static TemporaryDatabase on(DataSource server, DatabaseAddress address, Databases databases) throws SQLException {
        String name = ScratchName.at(Instant.now());
        DataSource dataSource = address.at(databases.address(address.url(), name)).dataSource();
        try (Connection connection = server.getConnection()) {
            connection.setAutoCommit(true);
            dropLeftovers(connection, databases);
            databases.create(connection, name);
        }
        return new TemporaryDatabase(name, dataSource, Cleanup.of(() -> drop(name, server, databases)));
    }

    @Override
    public void close() {
        this.cleanup.close();
    }

    /** One that cannot be dropped is the next one's to drop. */
    private static void dropLeftovers(Connection connection, Databases databases) {
        Instant now = Instant.now();
        try {
            for (String name : databases.unused(connection, ScratchName.BEGINNING)) {
                if (ScratchName.isLeftover(name, now)) {
                    databases.drop(connection, name);
                    logger.info("Dropped the scratch database {}, which was left behind", name);
                }
            }
        }
        catch (SQLException ex) {
            logger.debug("A scratch database that was left behind cannot be dropped", ex);
        }
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
