package dev.aludel.sample.database;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Addresses as platforms hand them out. */
class DatabaseUrlTests {

    @Test
    void jdbcStaysAsItIs() {
        String url = "jdbc:postgresql://db.example.org/tasks?user=ada&password=secret";
        assertThat(DatabaseUrl.of(url).getJdbcUrl()).isEqualTo(url);
        assertThat(DatabaseUrl.of(url).getUsername()).isNull();
    }

    @Test
    void userAndPasswordAreTakenOut() {
        DatabaseUrl url = DatabaseUrl.of("postgresql://ada:secret@db.example.org:5433/tasks?sslmode=require");
        assertThat(url.getJdbcUrl()).isEqualTo("jdbc:postgresql://db.example.org:5433/tasks?sslmode=require");
        assertThat(url.getUsername()).isEqualTo("ada");
        assertThat(url.getPassword()).isEqualTo("secret");
    }

    @Test
    void percentSignsAreDecodedAndPlusesStay() {
        DatabaseUrl url = DatabaseUrl.of("postgres://ada%40home:p%2Fw%3A%25+1@db.example.org/tasks");
        assertThat(url.getUsername()).isEqualTo("ada@home");
        assertThat(url.getPassword()).isEqualTo("p/w:%+1");
    }

    @Test
    void hostsOfContainersAreTaken() {
        DatabaseUrl url = DatabaseUrl.of("postgresql://ada@task_db:5432/tasks");
        assertThat(url.getJdbcUrl()).isEqualTo("jdbc:postgresql://task_db:5432/tasks");
        assertThat(url.getPassword()).isNull();
    }

    @Test
    void aPasswordIsNotPrinted() {
        assertThat(DatabaseUrl.of("postgresql://ada:secret@db.example.org/tasks"))
            .hasToString("jdbc:postgresql://db.example.org/tasks");
    }

    @Test
    void otherAddressesAreRefusedWithoutShowingThem() {
        for (String address : List.of("mysql://ada:secret@db.example.org/tasks", "postgresql://ada:se/cret@host")) {
            assertThatIllegalArgumentException().isThrownBy(() -> DatabaseUrl.of(address))
                .withMessage("DATABASE_URL is neither jdbc:postgresql:… nor postgresql://user:password@host/database");
        }
    }

}
