package dev.aludel.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What a draft says to Aludel, as a Java migration says it: by methods that it overrides.
 */
final class JavaHeader {

    private final SortedSet<String> imports = new TreeSet<>();

    private final List<String> methods = new ArrayList<>();

    JavaHeader(List<String> directives) {
        directives.forEach(this::say);
    }

    /** The classes that they need. */
    SortedSet<String> imports() {
        return this.imports;
    }

    /** The methods, each with an empty line behind it. */
    String methods() {
        return String.join("", this.methods);
    }

    private void say(String directive) {
        int end = directive.indexOf(' ');
        String argument = directive.substring(end + 1).strip();
        switch ((end < 0) ? directive : directive.substring(0, end)) {
            case "revises" -> override("List<String>", "revises",
                    argument.equals("base") ? "List.of()"
                            : "List.of(%s)".formatted(JavaText.strings(List.of(argument.split("[,\\s]+")))),
                    "java.util.List");
            case "depends-on" -> override("List<String>", "dependsOn",
                    "List.of(%s)".formatted(JavaText.strings(List.of(argument.split("[,\\s]+")))), "java.util.List");
            case "phase" ->
                override("Phase", "phase", "Phase." + argument.toUpperCase(Locale.ROOT), "dev.aludel.migration.Phase");
            case "transaction" -> override("boolean", "transactional", "false", null);
            case "drafted" -> override("boolean", "drafted", "true", null);
            default -> throw new IllegalArgumentException("A Java migration cannot say '%s'".formatted(directive));
        }
    }

    private void override(String type, String name, String value, @Nullable String imported) {
        if (imported != null) {
            this.imports.add(imported);
        }
        this.methods.add("""
                    @Override
                    public %s %s() {
                        return %s;
                    }

                """.formatted(type, name, value));
    }

}
