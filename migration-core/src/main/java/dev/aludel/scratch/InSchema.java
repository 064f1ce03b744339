package dev.aludel.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.support.JdbcUtils;

import dev.aludel.dialect.Dialect;
import dev.aludel.operation.CreateSchema;
import dev.aludel.schema.Namespace;

/** Opens sessions whose default schema is that of the application. */
public final class InSchema extends DelegatingDataSource {

    private final String schema;

    private InSchema(DataSource target, String schema) {
        super(target);
        this.schema = schema;
    }

    /** Sessions of a scratch database, in a schema that is made where it is not there. */
    public static DataSource of(ScratchDatabase database, String schema, Dialect dialect) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            if (!dialect.databases().schemas(connection).contains(schema)) {
                statement.execute(dialect.grammar().sql(new CreateSchema(Namespace.of(schema))));
            }
        }
        return new InSchema(database.dataSource(), schema);
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = super.getConnection();
        try {
            connection.setSchema(this.schema);
            return connection;
        }
        catch (SQLException ex) {
            JdbcUtils.closeConnection(connection);
            throw ex;
        }
    }

}
