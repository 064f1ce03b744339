package dev.aludel.spring.boot;

import jakarta.persistence.EntityManager;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.data.jpa.test.autoconfigure.DataJpaTest;
import org.springframework.boot.jdbc.test.autoconfigure.AutoConfigureTestDatabase;
import org.springframework.boot.jdbc.test.autoconfigure.JdbcTest;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import dev.aludel.spring.boot.library.Library;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What an application's own tests get. */
class SliceTests {

    private static final TestDatabase DATABASE = TestDatabase.create();

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", DATABASE::url);
        registry.add("spring.datasource.username", DATABASE::user);
        registry.add("spring.datasource.password", DATABASE::password);
        registry.add("spring.jpa.hibernate.ddl-auto", () -> "validate");
    }

    @AfterAll
    static void drop() {
        DATABASE.close();
    }

    @Nested
    @DataJpaTest
    @ContextConfiguration(classes = Library.class)
    @AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
    class OfEntities {

        @Test
        void runMigrations(@Autowired EntityManager manager) {
            assertThat(manager.createQuery("from Book", Object.class).getResultList()).isEmpty();
        }

    }

    @Nested
    @JdbcTest
    @ContextConfiguration(classes = Library.class)
    @AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
    class OfJdbc {

        @Test
        void runMigrations(@Autowired JdbcClient client) {
            assertThat(client.sql("select count(*) from book").query(Long.class).single()).isZero();
        }

    }

    @Nested
    @SpringBootTest(classes = Library.class)
    class OfTheWholeApplication {

        @Test
        void runMigrations(@Autowired JdbcClient client) {
            assertThat(client.sql("select count(*) from aludel_history").query(Long.class).single()).isEqualTo(2);
        }

    }

}
