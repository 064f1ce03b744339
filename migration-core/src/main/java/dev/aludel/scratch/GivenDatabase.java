package dev.aludel.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import javax.sql.DataSource;

import dev.aludel.dialect.Dialect;
import dev.aludel.diff.Diff;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Schema;

/**
 * A database that somebody has named: empty before, and afterwards again.
 *
 * @param address where it is
 * @param dataSource opens sessions there
 * @param dialect what it speaks
 * @param before what it was like, which it will be again
 */
record GivenDatabase(DatabaseAddress address, DataSource dataSource, Dialect dialect,
        Schema before) implements ScratchDatabase {

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
            return new GivenDatabase(address, dataSource, dialect, before);
        }
    }

    @Override
    public String name() {
        return this.address.toString();
    }

    /** Only what was added goes: what was there before, such as privileges, stays. */
    @Override
    public void close() throws SQLException {
        try (Connection connection = this.dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            List<Operation> back = Diff.between(whole(connection, this.dialect), this.before,
                    this.dialect.equivalence(connection));
            for (Operation operation : back) {
                statement.execute(this.dialect.grammar().sql(operation));
            }
        }
    }

    private static Schema whole(Connection connection, Dialect dialect) throws SQLException {
        return dialect.catalog().read(connection, dialect.databases().schemas(connection));
    }

}
