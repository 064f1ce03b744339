package dev.aludel.scratch;

import java.sql.Connection;
import java.util.Map;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.datasource.AbstractDataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** An address says where a database is, and keeps passwords to itself. */
class DatabaseAddressTests {

    private static final String URL = "jdbc:postgresql://host/name";

    @ParameterizedTest
    @CsvSource(textBlock = """
            jdbc:postgresql://host:5432/name?user=me&password=secret, jdbc:postgresql://host:5432/name
            jdbc:postgresql://me:secret@host/name,                    jdbc:postgresql://host/name
            jdbc:postgresql:name,                                     jdbc:postgresql:name
            jdbc:sqlserver://host;password=secret,                    jdbc:sqlserver://host
            """)
    void printsWhereItIsAndNotWhoAsks(String url, String printed) {
        assertThat(new DatabaseAddress(url, "me", "secret", Map.of("sslpassword", "secret"))).hasToString(printed);
    }

    @Test
    void isReadOffADataSource() {
        DriverManagerDataSource driver = new DriverManagerDataSource(URL, "me", "secret");
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setUrl(URL);
        postgres.setUser("me");
        postgres.setPassword("secret");
        assertThat(DatabaseAddress.of(driver)).contains(new DatabaseAddress(URL, "me", "secret", Map.of()));
        assertThat(DatabaseAddress.of((DataSource) new DelegatingDataSource(driver)))
            .contains(new DatabaseAddress(URL, "me", "secret", Map.of()));
        assertThat(DatabaseAddress.of(postgres)).get()
            .satisfies((address) -> assertThat(address.url()).startsWith("jdbc:postgresql://host"))
            .satisfies((address) -> assertThat(address.password()).isEqualTo("secret"));
        assertThat(DatabaseAddress.of(new Silent())).isEmpty();
    }

    @Test
    void takesTheUserOfAnotherWhereItNamesNone() {
        DatabaseAddress own = new DatabaseAddress(URL, "me", "secret", Map.of());
        assertThat(DatabaseAddress.of("jdbc:postgresql://other/name").orAs(own).user()).isEqualTo("me");
        assertThat(DatabaseAddress.of("jdbc:postgresql://other/name?ssl=true&user=you").orAs(own).user()).isNull();
    }

    /** Says nothing of where it leads. */
    private static final class Silent extends AbstractDataSource {

        @Override
        public Connection getConnection() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Connection getConnection(String user, String password) {
            throw new UnsupportedOperationException();
        }

    }

}
