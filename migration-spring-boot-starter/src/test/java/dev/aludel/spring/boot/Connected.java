package dev.aludel.spring.boot;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import dev.aludel.testing.TestDatabase;

/** Gives an application the address of a test's database. */
final class Connected {

    private Connected() {
    }

    static ApplicationContextRunner to(TestDatabase database, ApplicationContextRunner runner) {
        return runner.withPropertyValues(properties("spring.datasource", database, "username"))
            .withPropertyValues("spring.datasource.hikari.maximum-pool-size=2");
    }

    static String[] properties(String prefix, TestDatabase database, String user) {
        return new String[] { prefix + ".url=" + database.url(), prefix + "." + user + "=" + database.user(),
                prefix + ".password=" + database.password() };
    }

}
