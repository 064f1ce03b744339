package dev.aludel.judgement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The figures, and each case that is not as it should be. */
record JudgementPage(Map<CorpusCase, Judged> firing, Map<CorpusCase, Judged> safe) {

    String text() {
        StringBuilder text = new StringBuilder("\n| | Aludel | squawk 2.66.0 |\n| --- | --- | --- |\n");
        Set<String> squawk = squawk();
        long expected = this.firing.keySet().stream().mapToLong((each) -> each.expected().size()).sum();
        line(text, "expected findings that were found", found() + " of " + expected, "");
        line(text, "dangerous migrations in which anything was found",
                count(this.firing, Judged::isFlagged) + " of " + this.firing.size(),
                this.firing.keySet().stream().filter((each) -> squawk.contains(each.title())).count() + " of "
                        + this.firing.size());
        line(text, "safe migrations that were flagged", count(this.safe, Judged::isFlagged) + " of " + this.safe.size(),
                this.safe.keySet().stream().filter((each) -> squawk.contains(each.title())).count() + " of "
                        + this.safe.size());
        list(text, "Expected and not found", missed());
        list(text, "Safe and flagged",
                this.safe.entrySet()
                    .stream()
                    .filter((entry) -> entry.getValue().isFlagged())
                    .map((entry) -> entry.getKey() + ": " + String.join(", ", entry.getValue().rules())));
        return text.append('\n').toString();
    }

    private long found() {
        return this.firing.entrySet()
            .stream()
            .mapToLong((entry) -> entry.getKey().expected().stream().filter(entry.getValue()::found).count())
            .sum();
    }

    /** By rule, with the cases in which it is missed. */
    private Stream<String> missed() {
        Map<String, Set<String>> missed = new TreeMap<>();
        this.firing.forEach((each, tried) -> each.expected()
            .stream()
            .filter((rule) -> !tried.found(rule))
            .forEach((rule) -> missed.computeIfAbsent(rule, (key) -> new TreeSet<>()).add(each.title())));
        return missed.entrySet()
            .stream()
            .map((entry) -> "`%s`: %s".formatted(entry.getKey(), String.join("; ", entry.getValue())));
    }

    private static long count(Map<CorpusCase, Judged> cases, Predicate<Judged> meant) {
        return cases.values().stream().filter(meant).count();
    }

    /**
     * The titles of the cases in which squawk finds anything that is not a matter of
     * style.
     */
    private static Set<String> squawk() {
        try {
            return Set.copyOf(Files.readAllLines(CorpusCase.FOLDER.resolve("squawk.txt")));
        }
        catch (IOException ex) {
            throw new UncheckedIOException(ex);
        }
    }

    static void line(StringBuilder text, Object... cells) {
        text.append("| ")
            .append(Stream.of(cells).map(Object::toString).collect(Collectors.joining(" | ")))
            .append(" |\n");
    }

    static void list(StringBuilder text, String title, Stream<String> lines) {
        List<String> all = lines.toList();
        if (!all.isEmpty()) {
            text.append("\n## ").append(title).append("\n\n");
            all.forEach((line) -> text.append("- ").append(line).append('\n'));
        }
    }

}
