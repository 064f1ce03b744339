package dev.aludel.dialect.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A file in the folder {@code rawcatalog}: things of one kind, each with its facts.
 *
 * @param from the least version of PostgreSQL that has what it reads
 */
record RawQuery(int from, String sql) {

    private static final Pattern FROM = Pattern.compile("-- from (\\d+)\n");

    private static final String GRANTS = """
            (SELECT jsonb_agg(g ORDER BY g::text)
              FROM aclexplode(%s) a, jsonb_build_array(nullif(a.grantee, 0)::regrole, a.privilege_type, a.is_grantable,
                a.grantor::regrole) g)""";

    private static final List<RawQuery> ALL = List
        .of("collations", "columns", "comments", "constraints", "database", "default-grants", "event-triggers",
                "extension-members", "extensions", "foreign", "functions", "indexes", "inheritance", "languages",
                "operators", "policies", "publication-parts", "publications", "relations", "rules", "schemas",
                "sequences", "statistics", "subscriptions", "text-search", "triggers", "types")
        .stream()
        .map(RawQuery::named)
        .toList();

    /**
     * All of them in one trip. With nothing in the path every name prints with its
     * schema.
     */
    static String script(int version) {
        return ALL.stream()
            .filter((query) -> query.from() <= version)
            .map(RawQuery::sql)
            .collect(Collectors.joining(";\n", "SELECT set_config('search_path', '', true);\n", ""));
    }

    private static RawQuery named(String name) {
        try (InputStream stream = RawQuery.class.getResourceAsStream("rawcatalog/" + name + ".sql")) {
            String text = new String(Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
            Matcher from = FROM.matcher(text);
            return new RawQuery(from.lookingAt() ? Integer.parseInt(from.group(1)) : 0, """
                    SELECT q.thing, coalesce(jsonb_strip_nulls(q.facts)::text, '')
                    FROM (%s) q (thing, facts)""".formatted(spelledOut(text)));
        }
        catch (IOException exception) {
            throw new UncheckedIOException(exception);
        }
    }

    /**
     * What the queries say in one word, since a function would be part of the picture.
     */
    private static String spelledOut(String text) {
        return text
            .replaceAll("\\bacl\\(([^(),]+), ([^(),]+), ([^(),]+)\\)",
                    GRANTS.formatted("coalesce($1, acldefault(($2)::\"char\", $3))"))
            .replaceAll("\\bgrants\\(([^()]+)\\)", GRANTS.formatted("$1"))
            .replaceAll("\\bsorted\\(([^()]+)\\)", "(SELECT jsonb_agg(o ORDER BY o) FROM unnest($1) o)")
            .replaceAll("\\buser_schema\\(([^()]+)\\)", """
                    $1 IN (SELECT u.oid FROM pg_namespace u
                      WHERE u.nspname !~ '^pg_' AND u.nspname <> 'information_schema')""");
    }

}
