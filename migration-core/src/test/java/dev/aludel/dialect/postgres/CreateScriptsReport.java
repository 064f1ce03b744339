package dev.aludel.dialect.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.aludel.testing.PostgresVersion;

/** How many scripts of each theme obey a law, and what is wrong with the others. */
final class CreateScriptsReport {

    private final PostgresVersion version;

    private final Map<String, int[]> themes = new TreeMap<>();

    private final List<String> failures = new ArrayList<>();

    private int scripts;

    CreateScriptsReport(PostgresVersion version) {
        this.version = version;
    }

    void add(CreateScripts.Script script, List<String> differences) {
        int[] counts = this.themes.computeIfAbsent(script.theme(), (theme) -> new int[2]);
        counts[1]++;
        this.scripts++;
        if (differences.isEmpty()) {
            counts[0]++;
        }
        else {
            this.failures.add("## %s%n%n%s%n%n%s%n".formatted(script, script.sql().indent(4).stripTrailing(),
                    String.join("\n", differences)));
        }
    }

    boolean hasFailures() {
        return !this.failures.isEmpty();
    }

    /** The figures, and where the rest was written. */
    String written() throws IOException {
        StringBuilder summary = new StringBuilder("PostgreSQL %d: %d of %d scripts%n%n".formatted(this.version.major(),
                this.scripts - this.failures.size(), this.scripts));
        this.themes
            .forEach((theme, counts) -> summary.append("%-16s %3d of %3d%n".formatted(theme, counts[0], counts[1])));
        Path file = Path.of("target", "create-corpus-%d.md".formatted(this.version.major())).toAbsolutePath();
        Files.createDirectories(file.getParent());
        Files.writeString(file, "%s%n%s".formatted(summary, String.join("\n", this.failures)));
        return "%s%nWhat is wrong with each: %s%n".formatted(summary, file);
    }

}
