package dev.aludel.spring.boot.connection;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;
import org.springframework.boot.jdbc.DatabaseDriver;

/**
 * How to reach the database that is migrated, where that is not the way of the
 * application's data source: another user, or past a pooler. A bean of this type goes
 * before {@code aludel.url}.
 */
public interface MigrationConnectionDetails extends ConnectionDetails {

    /** The JDBC address. */
    String getJdbcUrl();

    /** The user; null where the address says all. */
    @Nullable String getUsername();

    /** The user's password; null for none. */
    @Nullable String getPassword();

    /** The JDBC driver, by default the one for that kind of address. */
    default @Nullable String getDriverClassName() {
        return DatabaseDriver.fromJdbcUrl(getJdbcUrl()).getDriverClassName();
    }

}
