package dev.aludel.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.aludel.dialect.Dialect;
import dev.aludel.diff.Diff;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Schema;

/**
 * A database that somebody has named: empty before, and afterwards again, also where the
 * process is ended.
 *
 * @param address where it is
 * @param dataSource opens sessions there
 * @param cleanup empties it
 */
record GivenDatabase(DatabaseAddress address, DataSource dataSource, Cleanup cleanup) implements ScratchDatabase {

    private static final Logger logger = LoggerFactory.getLogger(GivenDatabase.class);

    /**
     * Takes it, if nobody needs what is in it.
     * @throws NotScratch if there is anything in it
     */
    static GivenDatabase at(DatabaseAddress address) throws SQLException {
        DataSource dataSource = address.dataSource();
        try (Connection connection = dataSource.getConnection()) {
            Dialect dialect = Dialect.of(connection);
            Schema before = whole(connection, dialect);
            if (!before.tables().isEmpty() || !before.sequences().isEmpty() || !before.types().isEmpty()) {
                throw NotScratch.notEmpty(address, before);
            }
            return new GivenDatabase(address, dataSource,
                    Cleanup.of(() -> empty(address, dataSource, dialect, before)));
        }
    }

    @Override
    public String name() {
        return this.address.toString();
    }

    @Override
    public void close() {
        this.cleanup.close();
    }

    /** Only what was added goes: what was there before, such as privileges, stays. */
    private static void empty(DatabaseAddress address, DataSource dataSource, Dialect dialect, Schema before) {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            List<Operation> back = Diff.between(whole(connection, dialect), before, dialect.equivalence(connection));
            for (Operation operation : back) {
                statement.execute(dialect.grammar().sql(operation));
            }
        }
        catch (SQLException ex) {
            logger.warn("The scratch database {} could not be emptied: do it", address, ex);
        }
    }

    private static Schema whole(Connection connection, Dialect dialect) throws SQLException {
        return dialect.catalog().read(connection, dialect.databases().schemas(connection));
    }

}
