package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.aludel.diff.Equivalence;
import dev.aludel.schema.Table;
import dev.aludel.testing.DocumentPage;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people write is what PostgreSQL makes of it, and nothing else is: hundreds of
 * texts in a real table, and its catalog.
 */
class EquivalenceLawTests {

    /** What looks alike stands together in the file. */
    private static final int NEIGHBOURS = 15;

    private static final List<WrittenText> WRITTEN = WrittenText.lines("written.txt")
        .stream()
        .map(WrittenText::of)
        .toList();

    private static final List<WrittenPair> NEAR_MISSES = WrittenPair.all("near-misses.txt");

    private static final List<WrittenPair> ASKED = WrittenPair.all("asked.txt");

    private static final Equivalence TEXTS = new PostgresEquivalence();

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void writtenIsWhatTheCatalogSays(PostgresVersion version) throws SQLException {
        try (TestDatabase database = TestDatabase.create(version)) {
            PrintedTexts printed = PrintedTexts.of(database, WRITTEN);
            List<String> failures = new ArrayList<>();
            printed.texts().forEach((written, catalog) -> {
                if (!same(TEXTS, printed.table(), written, catalog)) {
                    failures.add(written + "    ====>    " + catalog);
                }
            });
            assertThat(failures).as("spellings of one thing that are taken for two").isEmpty();
            assertThat(confused(printed)).as("texts that are taken for what the catalog says of another").isEmpty();
            if (version == PostgresVersion.V18) {
                DocumentPage.of("docs/spellings.md").is(SpellingsPage.of(printed.texts(), ASKED));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void whatTheCatalogTellsApartIsDifferent(PostgresVersion version) throws SQLException {
        try (TestDatabase database = TestDatabase.create(version);
                Connection connection = database.dataSource().getConnection()) {
            PrintedTexts printed = PrintedTexts.of(database,
                    NEAR_MISSES.stream().flatMap((pair) -> pair.texts().stream()).toList());
            Equivalence server = new ServerEquivalence(connection);
            List<WrittenPair> failures = new ArrayList<>();
            for (WrittenPair pair : NEAR_MISSES) {
                String catalog = printed.texts().get(pair.one());
                String otherCatalog = printed.texts().get(pair.other());
                assertThat(catalog).as("%s", pair).isNotEqualTo(otherCatalog);
                if (same(server, printed.table(), pair.one(), pair.other().text())
                        || same(server, printed.table(), pair.one(), otherCatalog)
                        || same(server, printed.table(), pair.other(), catalog)
                        || same(TEXTS, printed.table(), pair.one().saying(catalog), otherCatalog)) {
                    failures.add(pair);
                }
            }
            assertThat(failures).as("different things that are taken for one").isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void serverTellsWhatTextsDoNot(PostgresVersion version) throws SQLException {
        try (TestDatabase database = TestDatabase.create(version);
                Connection connection = database.dataSource().getConnection()) {
            PrintedTexts printed = PrintedTexts.of(database,
                    ASKED.stream().flatMap((pair) -> pair.texts().stream()).toList());
            Equivalence server = new ServerEquivalence(connection);
            assertThat(ASKED.stream().filter((pair) -> same(TEXTS, printed.table(), pair.one(), pair.other().text())))
                .as("said without a server")
                .isEmpty();
            assertThat(ASKED.stream().filter((pair) -> !same(server, printed.table(), pair.one(), pair.other().text())))
                .as("not said by the server")
                .isEmpty();
            assertThat(ASKED.stream()
                .flatMap((pair) -> Stream.of(pair, pair.turned()))
                .filter((pair) -> !same(server, printed.table(), pair.one(), printed.texts().get(pair.other())))
                .map((pair) -> pair.one() + "    ====>    " + printed.texts().get(pair.other())))
                .as("not said of what the catalog has")
                .isEmpty();
        }
    }

    private static List<String> confused(PrintedTexts printed) {
        List<Map.Entry<WrittenText, String>> texts = List.copyOf(printed.texts().entrySet());
        List<String> confused = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            for (int j = i + 1; j < Math.min(i + NEIGHBOURS, texts.size()); j++) {
                WrittenText one = texts.get(i).getKey();
                String otherCatalog = texts.get(j).getValue();
                if (one.isComparableTo(texts.get(j).getKey()) && same(TEXTS, printed.table(), one, otherCatalog)
                        && !(one.place().equals("default") && otherCatalog.isEmpty())
                        && !same(TEXTS, printed.table(), one.saying(texts.get(i).getValue()), otherCatalog)) {
                    confused.add(one + "    <===>    " + otherCatalog);
                }
            }
        }
        return confused;
    }

    /** A column without a default has the default null. */
    private static boolean same(Equivalence equivalence, Table table, WrittenText written, String other) {
        String text = other.isEmpty() ? "null" : other;
        return written.place().equals("default")
                ? equivalence.sameDefault(Texts.type(written.type()), written.text(), text)
                : equivalence.sameExpression(table, written.text(), text);
    }

}
