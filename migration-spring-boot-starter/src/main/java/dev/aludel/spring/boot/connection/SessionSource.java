package dev.aludel.spring.boot.connection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.support.JdbcUtils;

/** Opens sessions and makes them as those of the application's pool are. */
final class SessionSource extends AbstractDataSource {

    private final DataSource target;

    private final @Nullable String initSql;

    private final @Nullable String poolSchema;

    private final @Nullable String schema;

    /**
     * Opens sessions.
     * @param initSql what the pool runs first; null for nothing
     * @param poolSchema the schema that the pool sets; null for none
     * @param schema the schema to use instead, which must be there; null for none
     */
    SessionSource(DataSource target, @Nullable String initSql, @Nullable String poolSchema, @Nullable String schema) {
        this.target = target;
        this.initSql = initSql;
        this.poolSchema = poolSchema;
        this.schema = schema;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return prepared(this.target.getConnection());
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return prepared(this.target.getConnection(username, password));
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return super.isWrapperFor(type) || this.target.isWrapperFor(type);
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return super.isWrapperFor(type) ? super.unwrap(type) : this.target.unwrap(type);
    }

    private Connection prepared(Connection connection) throws SQLException {
        try {
            if (this.poolSchema != null) {
                connection.setSchema(this.poolSchema);
            }
            if (this.initSql != null) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(this.initSql);
                }
            }
            if (this.schema != null) {
                connection.setSchema(this.schema);
                if (!this.schema.equals(connection.getSchema())) {
                    throw new NoSuchSchema(this.schema);
                }
            }
            return connection;
        }
        catch (SQLException | RuntimeException ex) {
            JdbcUtils.closeConnection(connection);
            throw ex;
        }
    }

}
