package dev.aludel.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Locks;
import dev.aludel.dialect.ScratchServer;
import dev.aludel.dialect.ServerNotStarted;

/**
 * Finds an empty database to try things on: the one that is named, else one that is made
 * beside the application's own, else one of a server that is started for it.
 */
public final class ScratchDatabases {

    private static final Logger logger = LoggerFactory.getLogger(ScratchDatabases.class);

    private final DataSource own;

    private final Dialect dialect;

    /**
     * Scratch databases of an application.
     * @param own the application's own database, in which nothing is changed
     */
    public ScratchDatabases(DataSource own, Dialect dialect) {
        this.own = own;
        this.dialect = dialect;
    }

    /**
     * The one that is named.
     * @param address its address; user and password are the application's own where it
     * has none
     * @throws NotScratch if there is something in it, or it is the application's own
     * @throws NoScratch if it cannot be reached
     */
    public ScratchDatabase at(DatabaseAddress address) {
        DatabaseAddress complete = DatabaseAddress.of(this.own).map(address::orAs).orElse(address);
        try {
            if (isOwn(complete.dataSource())) {
                throw NotScratch.theApplicationsOwn(address);
            }
            return GivenDatabase.at(complete);
        }
        catch (SQLException ex) {
            throw NoScratch.unreachable(address, ex);
        }
    }

    /**
     * One that is made for it.
     * @throws NoScratch if none can be made
     */
    public ScratchDatabase create() {
        try {
            return beside();
        }
        catch (NoScratch ex) {
            return embedded(ex);
        }
    }

    /**
     * One that is made beside the application's own, for what must not leave its server.
     * @throws NoScratch if it cannot be made there
     */
    public ScratchDatabase createBeside() {
        try {
            return beside();
        }
        catch (NoScratch ex) {
            throw ex.beside();
        }
    }

    private ScratchDatabase embedded(NoScratch reason) {
        try {
            ScratchServer server = this.dialect.databases().startServer().orElseThrow(() -> reason);
            logger.info("{} An embedded server is used instead.", reason.what());
            return new EmbeddedDatabase(server);
        }
        catch (ServerNotStarted ex) {
            throw reason.and(ex);
        }
    }

    private ScratchDatabase beside() {
        DatabaseAddress address = DatabaseAddress.of(this.own)
            .orElseThrow(() -> NoScratch.failed("the data source does not say where it leads", this.dialect.databases(),
                    null));
        try {
            return TemporaryDatabase.on(this.own, address, this.dialect.databases());
        }
        catch (SQLException ex) {
            throw this.dialect.databases().isForbidden(ex)
                    ? NoScratch.forbidden(String.valueOf(address.user()), this.dialect.databases(), ex)
                    : NoScratch.failed(String.valueOf(ex.getMessage()), this.dialect.databases(), ex);
        }
    }

    /**
     * Two addresses may lead to one database. A lock belongs to a database: the one that
     * refuses a lock which is held in the other is the same.
     */
    private boolean isOwn(DataSource other) throws SQLException {
        String name = "aludel:" + UUID.randomUUID();
        try (Connection there = other.getConnection()) {
            Locks locks = this.dialect.locks();
            locks.tryAcquire(there, name);
            try (Connection here = connection()) {
                if (here == null) {
                    return false;
                }
                here.setAutoCommit(true);
                if (!locks.tryAcquire(here, name)) {
                    return true;
                }
                locks.release(here, name);
                return false;
            }
            finally {
                locks.release(there, name);
            }
        }
    }

    /** Null where the application's own database is not there. */
    private @Nullable Connection connection() {
        try {
            return this.own.getConnection();
        }
        catch (SQLException ex) {
            logger.debug("The application's own database is not there", ex);
            return null;
        }
    }

}
