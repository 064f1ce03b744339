package dev.aludel.hibernate;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

import dev.aludel.diff.Diff;
import dev.aludel.operation.Operation;
import dev.aludel.testing.DocumentationPage;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The other half of the law: whatever is done to a database that was what the model says
 * is seen.
 */
class DriftPageTests {

    private static final ZooDatabase ZOO = new ZooDatabase(PostgresVersion.V18, Naming.BOOT);

    private static final String HEAD = """
            # Drift that is seen

            Hibernate made a database from the entities of a zoo, and then somebody changed it: the left column.
            The right column is what Aludel says has to be done to make it what the entities want. A test writes
            this page from what was done and seen on PostgreSQL 18.

            | done to the database | has to be done |
            | --- | --- |
            """;

    @Test
    void everyChangeIsSeen() throws SQLException {
        StringBuilder page = new StringBuilder(HEAD);
        for (String change : Changes.ALL) {
            List<String> seen = seenAfter(change);
            assertThat(seen).as(change).isNotEmpty();
            page.append("| `%s` | %s |\n".formatted(change, String.join("<br>", seen)));
        }
        DocumentationPage.of("drift-seen.md").assertSays(page.toString());
    }

    private static List<String> seenAfter(String change) throws SQLException {
        try (TestDatabase database = ZOO.open()) {
            database.jdbc().sql(change).update();
            LiveSchema live = LiveSchema.of(database);
            return Diff.between(live.schema(), live.seen(ZOO.model()).schema(), live.equivalence())
                .stream()
                .map(Operation::describe)
                .collect(Collectors.toList());
        }
    }

}
