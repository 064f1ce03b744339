package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

/**
 * Goes through a corpus on a server. Cases of a section share a transaction and return to
 * a savepoint; what is refused inside one gets a database of its own.
 *
 * @param version the server's version; cases that it does not know are left out
 * @param judge what to do with each case, on a database where its section's script has
 * run
 */
record CorpusRun<T>(PostgresVersion version, Judge<T> judge) {

    /** Looks at a case. */
    interface Judge<T> {

        /** What a script leaves is there, and what the case leaves will be taken back. */
        Function<CorpusCase, T> on(Live live, CorpusSection section) throws SQLException;

    }

    List<T> over(List<CorpusSection> sections) throws SQLException {
        List<T> found = new ArrayList<>();
        try (TestDatabase database = TestDatabase.create(this.version);
                Connection connection = database.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            for (CorpusSection section : sections) {
                found.addAll(inTransaction(new Live(connection), section));
                for (CorpusCase example : cases(section, true)) {
                    found.add(outside(section, example));
                }
            }
        }
        return found;
    }

    private List<T> inTransaction(Live live, CorpusSection section) throws SQLException {
        List<T> found = new ArrayList<>();
        live.run(section.before());
        Function<CorpusCase, T> look = this.judge.on(live, section);
        for (CorpusCase example : cases(section, false)) {
            live.run("SAVEPOINT section");
            found.add(look.apply(example));
            live.run("ROLLBACK TO SAVEPOINT section; RELEASE SAVEPOINT section");
        }
        live.connection().rollback();
        live.run("DEALLOCATE ALL");
        live.connection().commit();
        return found;
    }

    private T outside(CorpusSection section, CorpusCase example) throws SQLException {
        try (TestDatabase database = TestDatabase.create(this.version);
                Connection connection = database.dataSource().getConnection()) {
            Live live = new Live(connection);
            live.run(section.before());
            return this.judge.on(live, section).apply(example);
        }
    }

    private List<CorpusCase> cases(CorpusSection section, boolean outside) {
        return section.cases()
            .stream()
            .filter((example) -> example.isFor(this.version) && example.outside() == outside)
            .toList();
    }

}
