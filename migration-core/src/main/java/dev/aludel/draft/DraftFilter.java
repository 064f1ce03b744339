package dev.aludel.draft;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.aludel.schema.QualifiedName;

/**
 * What drafts look at. A pattern is a name in which {@code *} stands for anything, such
 * as {@code audit_*} or {@code billing.*}; without a dot it is meant for names in the
 * default schema.
 *
 * @param include patterns of what they look at; empty for everything
 * @param exclude patterns of what they leave alone, also where it is included
 */
public record DraftFilter(List<String> include, List<String> exclude) {

    /** They look at everything. */
    public static final DraftFilter NONE = new DraftFilter(List.of(), List.of());

    public DraftFilter {
        include = List.copyOf(include);
        exclude = List.copyOf(exclude);
    }

    /** Whether drafts look at a thing of that name. */
    public boolean accepts(QualifiedName name) {
        return (this.include.isEmpty() || matches(this.include, name)) && !matches(this.exclude, name);
    }

    private static boolean matches(List<String> patterns, QualifiedName name) {
        return patterns.stream()
            .map((pattern) -> Arrays.stream(pattern.split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".*")))
            .anyMatch((expression) -> Pattern.matches(expression, name.toString()));
    }

}
