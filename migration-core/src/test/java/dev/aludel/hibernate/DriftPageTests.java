package dev.aludel.hibernate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

import org.junit.jupiter.api.Test;

import dev.aludel.diff.Diff;
import dev.aludel.operation.Operation;
import dev.aludel.testing.DocumentPage;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

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
        try (TestDatabase database = ZOO.open(); Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            for (String change : Changes.ALL) {
                List<String> seen = seenAfter(change, connection);
                assertThat(seen).as(change).isNotEmpty();
                page.append("| `%s` | %s |\n".formatted(change, String.join("<br>", seen)));
                connection.rollback();
            }
        }
        DocumentPage.of("docs/drift-seen.md").is(page + KnownDriftTable.of(DriftedDatabase.all()));
    }

    private static List<String> seenAfter(String change, Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(change);
        }
        LiveSchema live = LiveSchema.of(connection);
        return Diff.between(live.schema(), live.seen(ZOO.model()).schema(), live.equivalence())
            .stream()
            .map(Operation::describe)
            .toList();
    }

}
