package dev.aludel.hibernate;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import dev.aludel.hibernate.Spellings.Pair;

/**
 * The page that shows what is taken for the same when entities and database are compared.
 */
final class EquivalencesPage {

    private static final Map<String, String> TITLES = Map.of("type", "Types", "default", "Defaults", "expression",
            "Checks, generated columns and indexes");

    private EquivalencesPage() {
    }

    static String of(Collection<Pair> pairs) {
        StringBuilder page = new StringBuilder("""
                # What counts as the same

                Hibernate and PostgreSQL spell the same things differently. Aludel compares what is meant, so
                that a schema that Hibernate made is never reported as different from the entities it was made from.
                This page lists all spellings that were taken for the same when a zoo of entities was compared
                with the databases that Hibernate made for it on PostgreSQL 14 and 18. A test writes it; a new line
                here is a decision that somebody has looked at.
                """);
        for (String kind : new String[] { "type", "default", "expression" }) {
            page.append("\n## ")
                .append(TITLES.get(kind))
                .append("\n\n| the entities say | PostgreSQL says |\n| --- | --- |\n");
            page.append(pairs.stream()
                .filter((pair) -> pair.kind().equals(kind))
                .map((pair) -> "| `%s` | `%s` |\n".formatted(cell(pair.entities()), cell(pair.database())))
                .collect(Collectors.joining()));
        }
        return page.toString();
    }

    private static String cell(String text) {
        return text.replace("|", "\\|");
    }

}
