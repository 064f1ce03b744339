package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

/** What the catalog shows of a new database that a script was run on. */
record Seen(Schema schema) {

    /** A role that can do nothing but what a script grants it; the server keeps it. */
    static final String READER = "DO $$ BEGIN CREATE ROLE aludel_reader; "
            + "EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; END $$;";

    static Seen after(PostgresVersion version, String script, String... schemas) throws SQLException {
        try (TestDatabase database = TestDatabase.create(version)) {
            return after(database, script, schemas);
        }
    }

    /** The driver does not know where a body of SQL ends, so the server splits. */
    static Seen after(TestDatabase database, String script, String... schemas) throws SQLException {
        PGSimpleDataSource unsplit = (PGSimpleDataSource) database.dataSource();
        unsplit.setPreferQueryMode(PreferQueryMode.SIMPLE);
        try (Connection connection = unsplit.getConnection()) {
            new Live(connection).run(script);
        }
        try (Connection connection = database.dataSource().getConnection()) {
            return new Seen(new Live(connection).schema(schemas));
        }
    }

    Table table(String name) {
        return this.schema.table(QualifiedName.of(name)).orElseThrow();
    }

    NamedObject object(String name) {
        return this.schema.objects()
            .values()
            .stream()
            .filter((object) -> object.name().toString().equals(name))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No " + name + " among " + this.schema.objects().keySet()));
    }

    /** The definitions by name, on one line each; a dash where there is none. */
    Map<String, String> definitions() {
        Map<String, String> definitions = new TreeMap<>();
        this.schema.objects().forEach((name, object) -> definitions.put(name.toString(), flat(object.definition())));
        return definitions;
    }

    /** The names of what a thing needs. */
    List<String> needs(String name) {
        return object(name).needs().stream().map(ObjectName::toString).toList();
    }

    private static String flat(@Nullable String definition) {
        return (definition != null) ? definition.replaceAll("\\s+", " ") : "-";
    }

}
