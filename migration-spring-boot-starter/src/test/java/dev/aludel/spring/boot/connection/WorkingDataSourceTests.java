package dev.aludel.spring.boot.connection;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

class WorkingDataSourceTests {

    @Test
    void doesNotBorrowFromAPool(@Database TestDatabase database) throws SQLException {
        try (HikariDataSource pool = pool(database, new HikariConfig())) {
            DataSource working = WorkingDataSource.of(new LazyConnectionDataSourceProxy(pool), null, null, null);
            try (Connection connection = working.getConnection()) {
                assertThat(connection.isValid(1)).isTrue();
                assertThat(pool.getHikariPoolMXBean()).isNull();
            }
        }
    }

    @Test
    void opensSessionsAsThePoolDoes(@Database TestDatabase database) {
        HikariConfig config = new HikariConfig();
        config.setConnectionInitSql("set statement_timeout = 4321");
        config.setSchema("shop");
        config.addDataSourceProperty("ApplicationName", "the shop");
        config.setAutoCommit(false);
        try (HikariDataSource pool = pool(database, config)) {
            JdbcTemplate working = new JdbcTemplate(WorkingDataSource.of(pool, null, null, null));
            assertThat(working.queryForObject("show statement_timeout", String.class)).isEqualTo("4321ms");
            assertThat(working.queryForObject("show search_path", String.class)).isEqualTo("shop");
            assertThat(working.queryForObject("show application_name", String.class)).isEqualTo("the shop");
        }
    }

    @Test
    void takesAnotherUserAndAnotherSchema(@Database TestDatabase database) {
        String role = "owner_of_" + database.name().replace('-', '_');
        database.jdbc().sql("create role %s login password 'secret'".formatted(role)).update();
        database.jdbc().sql("create schema shop authorization " + role).update();
        try (HikariDataSource pool = pool(database, new HikariConfig())) {
            JdbcTemplate working = new JdbcTemplate(WorkingDataSource.of(pool, role, "secret", "shop"));
            assertThat(working.queryForObject("select current_user", String.class)).isEqualTo(role);
            assertThat(working.queryForObject("show search_path", String.class)).isEqualTo("shop");
        }
        finally {
            database.jdbc().sql("drop owned by %1$s; drop role %1$s".formatted(role)).update();
        }
    }

    @Test
    void takesOtherDataSourcesApart(@Database TestDatabase database) {
        assertThat(WorkingDataSource.of(database.dataSource(), null, null, null))
            .isInstanceOf(SimpleDriverDataSource.class);
    }

    @Test
    void leavesNoTraceInAPoolItHasToBorrowFrom(@Database TestDatabase database) throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setMaximumPoolSize(1);
        try (HikariDataSource pool = pool(database, config)) {
            DataSource routing = routing(pool);
            int before = session(routing);
            assertThat(session(routing)).as("the pool's only session").isEqualTo(before);
            DataSource working = WorkingDataSource.of(routing, null, null, null);
            try (Connection connection = working.getConnection(); Statement statement = connection.createStatement()) {
                statement.execute("set search_path = elsewhere");
            }
            assertThat(session(routing)).isNotEqualTo(before);
            assertThat(new JdbcTemplate(routing).queryForObject("show search_path", String.class))
                .isEqualTo("\"$user\", public");
        }
    }

    private static int session(DataSource dataSource) {
        Integer id = new JdbcTemplate(dataSource).queryForObject("select pg_backend_pid()", Integer.class);
        return (id != null) ? id : -1;
    }

    private static DataSource routing(DataSource target) {
        AbstractRoutingDataSource routing = new AbstractRoutingDataSource() {

            @Override
            protected Object determineCurrentLookupKey() {
                return "only";
            }

        };
        routing.setTargetDataSources(Map.of("only", target));
        routing.afterPropertiesSet();
        return routing;
    }

    private static HikariDataSource pool(TestDatabase database, HikariConfig config) {
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        return new LazyPool(config);
    }

    /** Starts with its first connection, as Spring Boot's does. */
    private static final class LazyPool extends HikariDataSource {

        LazyPool(HikariConfig config) {
            config.copyStateTo(this);
        }

    }

}
