package dev.aludel.safety.rule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.aludel.safety.Page;
import dev.aludel.safety.Rule;
import dev.aludel.safety.RuleBook;
import dev.aludel.safety.RuleGroup;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The pages under {@code docs/rules} are those beside the rules;
 * {@code -Daludel.docs=write} writes them.
 */
class RuleDocumentsTests {

    private static final Path FOLDER = Path.of("..", "docs", "rules");

    private static final String CHOSEN = "These are asked where `aludel.safety.conventions` is `true`, "
            + "or where `aludel.safety.rules.RULE` names them.";

    @Test
    void documentsAreThePages() throws IOException {
        Map<String, String> wanted = documents(Rules.all());
        if ("write".equals(System.getProperty("aludel.docs"))) {
            write(wanted);
        }
        assertThat(written()).as("run this test with -Daludel.docs=write").isEqualTo(wanted);
    }

    private static Map<String, String> documents(RuleBook rules) {
        Map<String, String> documents = new TreeMap<>();
        StringBuilder index = new StringBuilder("""
                # What can be dangerous

                Each rule looks at one kind of statement. How serious it is on a large table is said here; on a small
                one, an empty one, or one that was made a moment ago it is less. `-- migrate:allow RULE REASON` before a
                statement, or in the header for all of them, accepts what is found; `aludel.safety.rules.RULE` makes a
                rule more or less serious (`info`, `caution`, `danger`), or switches it `off`. From
                `aludel.safety.fail-on` on, nothing runs; a `blocker` is certain to fail, or waits for a decision.

                """);
        for (RuleGroup group : rules.groups()) {
            index.append("""

                    ## %s
                    %s
                    | rule | severity | what can happen |
                    | --- | --- | --- |
                    """.formatted(group.title(), group.optional() ? "\n" + CHOSEN + "\n" : ""));
            for (Rule<?> rule : group.rules()) {
                Page page = rules.page(rule.id());
                documents.put(page.id() + ".md", page.text());
                index.append(
                        "| [`%1$s`](%1$s.md) | %2$s | %3$s |\n".formatted(page.id(), page.severity(), page.title()));
            }
        }
        documents.put("README.md", index.toString());
        return documents;
    }

    private static Map<String, String> written() throws IOException {
        Map<String, String> written = new TreeMap<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.toList()) {
                written.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return written;
    }

    private static void write(Map<String, String> wanted) throws IOException {
        Files.createDirectories(FOLDER);
        for (String name : written().keySet()) {
            Files.delete(FOLDER.resolve(name));
        }
        for (Map.Entry<String, String> document : wanted.entrySet()) {
            Files.writeString(FOLDER.resolve(document.getKey()), document.getValue());
        }
    }

}
