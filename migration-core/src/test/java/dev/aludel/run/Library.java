package dev.aludel.run;

import java.nio.file.Path;
import java.sql.SQLException;

import dev.aludel.testing.TestDatabase;

/** A thousand books and their authors, for migrations to be tried on. */
final class Library {

    private Library() {
    }

    static Bench of(TestDatabase database, Path path) throws SQLException {
        Bench bench = new Bench(database, path).with("V1__create_library.sql",
                """
                        -- migrate:up
                        CREATE TABLE author (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name varchar(200) NOT NULL);
                        CREATE TABLE book (id bigint PRIMARY KEY, title text NOT NULL, author_id bigint NOT NULL REFERENCES author,
                            published timestamp with time zone);
                        -- migrate:down
                        DROP TABLE book;
                        DROP TABLE author;
                        """);
        bench.migrations().upgrade("head");
        dev.aludel.safety.Bench.run(database, """
                INSERT INTO author (name) SELECT 'author ' || n FROM generate_series(1, 1000) n;
                INSERT INTO book SELECT n, 'book ' || n, 1 + (n * 37) % 1000, now() FROM generate_series(1, 1000) n""");
        return bench;
    }

}
