package dev.aludel.spring.boot.connection;

import java.util.Optional;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.util.Credentials;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.boot.jdbc.DataSourceUnwrapper;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.util.ClassUtils;

/**
 * Makes the data source that opens the working session. A session of its own holds the
 * lock, and may be left with whatever a migration sets; so it does not come from a pool
 * unless there is no other way.
 */
public final class WorkingDataSource {

    private static final boolean HIKARI = ClassUtils.isPresent("com.zaxxer.hikari.HikariDataSource",
            WorkingDataSource.class.getClassLoader());

    private WorkingDataSource() {
    }

    /** For an address of its own. */
    public static DataSource of(MigrationConnectionDetails details, @Nullable String schema) {
        return with(unpooled(details.getJdbcUrl(), details.getUsername(), details.getPassword(),
                details.getDriverClassName()), schema);
    }

    /**
     * For the address of an application that has no data source, such as one that talks
     * R2DBC.
     */
    public static DataSource of(JdbcConnectionDetails details, @Nullable String schema) {
        return with(unpooled(details.getJdbcUrl(), details.getUsername(), details.getPassword(),
                details.getDriverClassName()), schema);
    }

    /**
     * For the database of a data source, with sessions as it would give them.
     * @param user another user; null for the same
     * @param schema another default schema; null for the same
     */
    public static DataSource of(DataSource application, @Nullable String user, @Nullable String password,
            @Nullable String schema) {
        HikariDataSource pool = HIKARI ? DataSourceUnwrapper.unwrap(application, HikariDataSource.class) : null;
        if (pool != null && pool.getJdbcUrl() != null) {
            return of(pool, user, password, schema);
        }
        return derived(application, user, password).map((target) -> with(target, schema))
            .orElseGet(() -> with(new OneWaySource(application), schema));
    }

    /**
     * What {@link DataSourceBuilder} does not take over: the driver's properties and what
     * the pool does to each new connection.
     */
    private static DataSource of(HikariDataSource pool, @Nullable String user, @Nullable String password,
            @Nullable String schema) {
        Credentials credentials = (pool.getCredentialsProvider() != null)
                ? pool.getCredentialsProvider().getCredentials() : pool.getCredentials();
        SimpleDriverDataSource target = unpooled(pool.getJdbcUrl(), (user != null) ? user : credentials.getUsername(),
                (user != null) ? password : credentials.getPassword(), pool.getDriverClassName());
        target.setConnectionProperties(pool.getDataSourceProperties());
        return new SessionSource(target, pool.getConnectionInitSql(), pool.getSchema(), schema);
    }

    static Optional<SimpleDriverDataSource> derived(DataSource application, @Nullable String user,
            @Nullable String password) {
        try {
            DataSourceBuilder<SimpleDriverDataSource> builder = DataSourceBuilder.derivedFrom(application)
                .type(SimpleDriverDataSource.class);
            if (user != null) {
                builder.username(user).password(password);
            }
            SimpleDriverDataSource derived = builder.build();
            return (derived.getUrl() != null) ? Optional.of(derived) : Optional.empty();
        }
        catch (RuntimeException ex) {
            // It does not say what it is made of, such as one that routes to others.
            return Optional.empty();
        }
    }

    private static SimpleDriverDataSource unpooled(String url, @Nullable String user, @Nullable String password,
            @Nullable String driver) {
        DataSourceBuilder<SimpleDriverDataSource> builder = DataSourceBuilder.create()
            .type(SimpleDriverDataSource.class)
            .url(url)
            .username(user)
            .password(password);
        if (driver != null) {
            builder.driverClassName(driver);
        }
        return builder.build();
    }

    private static DataSource with(DataSource target, @Nullable String schema) {
        return (schema != null) ? new SessionSource(target, null, null, schema) : target;
    }

}
