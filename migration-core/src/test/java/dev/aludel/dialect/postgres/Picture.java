package dev.aludel.dialect.postgres;

import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.aludel.diff.Diff;
import dev.aludel.schema.Schema;

/**
 * A database as PostgreSQL sees it and as we do.
 *
 * @param schema all of its schemas; null where our catalog could not read them
 * @param failure why it could not
 */
record Picture(RawCatalog raw, @Nullable Schema schema, String failure) {

    private static final String SCHEMAS = """
            SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY 1""";

    static Picture of(Live live) throws SQLException {
        RawCatalog raw = RawCatalog.of(live.connection());
        Savepoint before = live.connection().setSavepoint();
        try {
            return new Picture(raw, live.schema(schemas(live)), "");
        }
        catch (SQLException | RuntimeException exception) {
            live.connection().rollback(before);
            return new Picture(raw, null, "not read: " + exception);
        }
    }

    /** The schemas of SQL that are not PostgreSQL's own. */
    static String[] schemas(Live live) throws SQLException {
        List<String> names = new ArrayList<>();
        try (var statement = live.connection().createStatement(); var row = statement.executeQuery(SCHEMAS)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names.toArray(String[]::new);
    }

    /** What is otherwise in the other, which was made from our picture of this one. */
    List<String> differencesTo(Picture other) {
        List<String> differences = new ArrayList<>();
        if (this.schema != null && !this.schema.equals(other.schema())) {
            differences.add("our schemas differ"
                    + ((other.schema() != null) ? ": " + Diff.between(other.schema(), this.schema, Live.EQUIVALENCE)
                            + notMade(this.schema, other.schema()) : ": " + other.failure()));
        }
        differences.addAll(this.raw.differencesTo(other.raw()));
        return differences;
    }

    private static String notMade(Schema schema, Schema other) {
        return schema.objects()
            .keySet()
            .stream()
            .filter((name) -> other.object(name).isEmpty())
            .map((name) -> ", no " + name)
            .collect(Collectors.joining());
    }

}
