package dev.aludel.spring.boot;

import javax.sql.DataSource;

import org.springframework.boot.autoconfigure.condition.AnyNestedCondition;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

import dev.aludel.spring.boot.connection.MigrationConnectionDetails;

/** Whether there is a way to a database by JDBC. */
class DatabaseCondition extends AnyNestedCondition {

    DatabaseCondition() {
        super(ConfigurationPhase.REGISTER_BEAN);
    }

    @ConditionalOnBean(DataSource.class)
    static final class HasDataSource {

    }

    @ConditionalOnBean(JdbcConnectionDetails.class)
    static final class HasJdbcConnectionDetails {

    }

    @ConditionalOnBean(MigrationConnectionDetails.class)
    static final class HasMigrationConnectionDetails {

    }

    @ConditionalOnProperty("aludel.url")
    static final class HasUrl {

    }

}
