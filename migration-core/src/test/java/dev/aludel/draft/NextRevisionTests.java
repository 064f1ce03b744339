package dev.aludel.draft;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.aludel.revision.VersionOrder;

import static org.assertj.core.api.Assertions.assertThat;

/** Which id comes after others. */
class NextRevisionTests {

    private static final Instant NOW = Instant.parse("2026-11-20T10:31:02Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                                           | 20261120103102
            20261101090000                 | 20261120103102
            20261120103102                 | 20261120103103
            20991231235959                 | 20991231235960
            1 2 3                          | 4
            2 10 9                         | 11
            V 1                            | V.1
            007                            | 008
            099                            | 100
            1.9 1.2                        | 1.10
            1.2_3                          | 1.2_4
            1.2beta                        | 1.2beta.1
            3 20261101090000               | 20261120103102
            20261120                       | 20261121
            """)
    void comesAfterTheLast(String known, String next) {
        List<String> revisions = (known != null) ? Arrays.asList(known.split(" ")) : List.of();
        assertThat(NextRevision.after(revisions, NOW)).isEqualTo(next);
        assertThat(revisions).allMatch((revision) -> VersionOrder.INSTANCE.compare(revision, next) < 0);
    }

}
