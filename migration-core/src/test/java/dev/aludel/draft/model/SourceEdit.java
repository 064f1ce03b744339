package dev.aludel.draft.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A change of a source text, as a diff shows it: a line with a minus goes, a line with a
 * plus comes, and any other is one that stays. What comes stands where the line before it
 * stood; at the beginning and behind an empty line that is the end of the class.
 */
record SourceEdit(String diff) {

    String of(String source) {
        List<String> lines = new ArrayList<>(source.lines().toList());
        int cursor = lines.size() - 1;
        for (String line : this.diff.lines().toList()) {
            String content = line.isEmpty() ? "" : line.substring(1);
            if (line.isEmpty()) {
                cursor = lines.size() - 1;
            }
            else if (line.startsWith("+")) {
                lines.add(cursor++, content);
            }
            else if (line.startsWith("-")) {
                cursor = find(content, lines);
                lines.remove(cursor);
            }
            else {
                cursor = find(content, lines) + 1;
            }
        }
        return String.join("\n", lines);
    }

    private static int find(String wanted, List<String> lines) {
        List<Integer> found = IntStream.range(0, lines.size())
            .filter((index) -> lines.get(index).strip().equals(wanted.strip()))
            .boxed()
            .toList();
        if (found.size() != 1) {
            throw new IllegalStateException(
                    "%d lines are '%s' in%n%s".formatted(found.size(), wanted, String.join("\n", lines)));
        }
        return found.get(0);
    }

}
