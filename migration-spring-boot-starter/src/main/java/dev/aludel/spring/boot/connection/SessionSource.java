package dev.aludel.spring.boot.connection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.datasource.AbstractDataSource;

/** Opens sessions and makes them as those of the application's pool are. */
final class SessionSource extends AbstractDataSource {

    private final DataSource target;

    private final @Nullable String initSql;

    private final @Nullable String schema;

    SessionSource(DataSource target, @Nullable String initSql, @Nullable String schema) {
        this.target = target;
        this.initSql = initSql;
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

    private Connection prepared(Connection connection) throws SQLException {
        try {
            if (this.schema != null) {
                connection.setSchema(this.schema);
            }
            if (this.initSql != null) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(this.initSql);
                }
            }
            return connection;
        }
        catch (SQLException ex) {
            connection.close();
            throw ex;
        }
    }

}
