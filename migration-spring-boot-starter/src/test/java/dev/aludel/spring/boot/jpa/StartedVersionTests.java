package dev.aludel.spring.boot.jpa;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import dev.aludel.safety.MigrationRefused;
import dev.aludel.spring.boot.MigrationAutoConfiguration;
import dev.aludel.spring.boot.library.Books;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** A version that starts leaves behind what it maps. */
@ExtendWith(OutputCaptureExtension.class)
class StartedVersionTests {

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
        .withConfiguration(AutoConfigurations.of(DataSourceAutoConfiguration.class, HibernateJpaAutoConfiguration.class,
                MigrationAutoConfiguration.class))
        .withUserConfiguration(Books.class)
        .withPropertyValues("aludel.versions=record", "spring.application.name=library");

    @Test
    void nextVersionMustNotDropWhatTheLastOneMaps(@Database TestDatabase database) {
        connected(database, "1.0").run((context) -> assertThat(context).hasNotFailed());
        assertThat(database.jdbc()
            .sql("select application || ' ' || version from aludel_versions")
            .query(String.class)
            .list()).containsExactly("library 1.0");
        assertThat(database.jdbc().sql("select model from aludel_versions").query(String.class).single())
            .contains("\"table\":\"book\",\"entity\":\"Book\"", "\"title\":\"Book.title\"");
        database.jdbc().sql("insert into book (title) values ('Alembic')").update();
        connected(database, "1.1")
            .withPropertyValues("aludel.locations=classpath:db/dangerous", "aludel.safety.rules.drop-column=off")
            .run((context) -> assertThat(context.getStartupFailure()).rootCause()
                .isInstanceOf(MigrationRefused.class)
                .hasMessageContaining(
                        "Version 1.0 of library, which started last, maps Book.published to book.published"));
    }

    @Test
    void unknownVersionIsNotRecorded(@Database TestDatabase database, CapturedOutput output) {
        connected(database, "").run((context) -> assertThat(context).hasNotFailed());
        assertThat(output).contains("What the entities map is not recorded, as nobody knows the version");
    }

    private ApplicationContextRunner connected(TestDatabase database, String version) {
        ApplicationContextRunner connected = this.runner.withPropertyValues("spring.datasource.url=" + database.url(),
                "spring.datasource.username=" + database.user(), "spring.datasource.password=" + database.password(),
                "spring.datasource.hikari.maximum-pool-size=2");
        return version.isEmpty() ? connected : connected.withPropertyValues("spring.application.version=" + version);
    }

}
