package dev.aludel.dialect.postgres;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.testing.PostgresVersion;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What people write is what PostgreSQL makes of it, and nothing else is: hundreds of
 * texts in a real table, and its catalog.
 */
class EquivalenceLawTests {

    private static final List<WrittenText> WRITTEN = WrittenText.lines("written.txt")
        .stream()
        .map(WrittenText::of)
        .toList();

    private static final List<List<WrittenText>> NEAR_MISSES = WrittenText.lines("near-misses.txt")
        .stream()
        .map(WrittenText::of)
        .map((pair) -> List.of(pair.saying(pair.text().split(" <=> ")[0]), pair.saying(pair.text().split(" <=> ")[1])))
        .toList();

    private final PostgresEquivalence equivalence = new PostgresEquivalence();

    private Table table = Table.of(QualifiedName.of("things"));

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void writtenIsWhatTheCatalogSays(PostgresVersion version) throws SQLException {
        try (TestDatabase database = TestDatabase.create(version)) {
            PrintedTexts texts = PrintedTexts.of(database, WRITTEN);
            this.table = texts.table();
            Map<WrittenText, String> printed = texts.texts();
            List<String> failures = new ArrayList<>();
            printed.forEach((written, catalog) -> {
                if (!same(written, catalog)) {
                    failures.add(written + "    ====>    " + catalog);
                }
            });
            List<String> confused = new ArrayList<>();
            printed.forEach((written, catalog) -> printed.forEach((other, otherCatalog) -> {
                if (written.isComparableTo(other) && same(written, otherCatalog)
                        && !same(written.saying(catalog), otherCatalog)) {
                    confused.add(written + "    <===>    " + otherCatalog);
                }
            }));
            assertThat(failures).as("spellings of one thing that are taken for two").isEmpty();
            assertThat(confused).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = { "V14", "V18" })
    void whatTheCatalogTellsApartIsDifferent(PostgresVersion version) throws SQLException {
        try (TestDatabase database = TestDatabase.create(version)) {
            Map<WrittenText, String> printed = PrintedTexts
                .of(database, NEAR_MISSES.stream().flatMap(List::stream).toList())
                .texts();
            List<String> failures = new ArrayList<>();
            for (List<WrittenText> pair : NEAR_MISSES) {
                WrittenText one = pair.get(0);
                WrittenText other = pair.get(1);
                assertThat(printed.get(one)).as("%s <=> %s", one, other).isNotEqualTo(printed.get(other));
                if (same(one, other.text()) || same(one, printed.get(other)) || same(other, printed.get(one))
                        || same(one.saying(printed.get(one)), printed.get(other))) {
                    failures.add(one + "    <===>    " + other.text());
                }
            }
            assertThat(failures).as("different things that are taken for one").isEmpty();
        }
    }

    private boolean same(WrittenText written, String other) {
        if (other.isEmpty() || !written.place().equals("default")) {
            return this.equivalence.sameExpression(this.table, written.text(), other)
                    || other.isEmpty() && this.equivalence.sameExpression(this.table, written.text(), "null");
        }
        return this.equivalence.sameDefault(Texts.type(written.type()), written.text(), other);
    }

}
