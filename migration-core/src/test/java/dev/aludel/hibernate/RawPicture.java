package dev.aludel.hibernate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What a database says it has, in its own words and without any knowledge of ours: a line
 * for each thing. The names that PostgreSQL or Hibernate make up are left out.
 */
public final class RawPicture {

    private static final String QUERY = read("raw-picture.sql");

    private static final Pattern FOREIGN_KEY = Pattern
        .compile("FOREIGN KEY \\(([^)]*)\\) REFERENCES ([^(]*)\\(([^)]*)\\)");

    private RawPicture() {
    }

    /** What only one of two databases has: the first {@code -}, the second {@code +}. */
    public static List<String> differences(SortedSet<String> one, SortedSet<String> other) {
        return Stream
            .concat(one.stream().filter((line) -> !other.contains(line)).map("- "::concat),
                    other.stream().filter((line) -> !one.contains(line)).map("+ "::concat))
            .toList();
    }

    public static SortedSet<String> of(Connection connection) {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        SortedSet<String> lines = new TreeSet<>();
        jdbc.sql(QUERY)
            .query(String.class)
            .list()
            .forEach((line) -> lines.add(sorted(line).replaceFirst("default 'NULL::[^']*'", "default NULL")));
        lines.addAll(rows(jdbc));
        return lines;
    }

    /** The columns of a foreign key in one order, which means nothing. */
    private static String sorted(String line) {
        Matcher key = FOREIGN_KEY.matcher(line);
        if (!key.find()) {
            return line;
        }
        String[] columns = key.group(1).split(", ");
        String[] referenced = key.group(3).split(", ");
        String pairs = IntStream.range(0, columns.length)
            .mapToObj((place) -> columns[place] + " to " + referenced[place])
            .sorted()
            .collect(Collectors.joining(", "));
        return key
            .replaceFirst(Matcher.quoteReplacement("FOREIGN KEY (%s) REFERENCES %s".formatted(pairs, key.group(2))));
    }

    private static List<String> rows(JdbcClient jdbc) {
        List<String> tables = jdbc.sql("SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r' AND oid >= 16384"
                + " AND relnamespace <> 'information_schema'::regnamespace AND relnamespace <> 'pg_toast'::regnamespace")
            .query(String.class)
            .list();
        return tables.isEmpty() ? List.of()
                : jdbc
                    .sql(tables.stream()
                        .map((table) -> "SELECT 'row of ' || '%s' || ' ' || to_jsonb(t) FROM %s t"
                            .formatted(table.replace("'", "''"), table))
                        .collect(Collectors.joining(" UNION ALL ")))
                    .query(String.class)
                    .list();
    }

    private static String read(String resource) {
        try (InputStream stream = RawPicture.class.getResourceAsStream(resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

}
