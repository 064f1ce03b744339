package dev.aludel.draft;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The file of a Java migration.
 *
 * @param packageName the package of its class; null for none
 * @param className what its class is called
 * @param said what it says to people, a sentence each
 * @param header what it says to Aludel
 * @param upgrade the method that applies it
 * @param downgrade the method that takes it back; nothing where it is the upgrade turned
 * round
 */
record JavaFile(@Nullable String packageName, String className, List<String> said, JavaHeader header, String upgrade,
        Optional<String> downgrade) {

    /** What the class file format has room for: two for a text, some for a lambda. */
    private static final int MOST_CONSTANTS = 65_535;

    /** Those of the words that migrations are written in. */
    private static final int COMMON_CONSTANTS = 1_000;

    private static final int LAMBDA_CONSTANTS = 8;

    JavaFile {
        said = List.copyOf(said);
    }

    /** What the class of a migration is called: {@code V20261120103000__Add_due_date}. */
    static String className(String revision, String description) {
        String name = DraftName.of(revision.replace('.', '_'), description);
        int start = name.indexOf("__") + 2;
        String words = name.substring(start)
            .codePoints()
            .filter(Character::isJavaIdentifierPart)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
        return name.substring(0, start) + Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    String fileName() {
        return this.className + ".java";
    }

    /**
     * What is in it.
     * @param classes what it needs besides
     * @param types the words for types that it uses
     * @throws NotSayable if no class has room for it
     */
    String text(Collection<String> classes, Collection<String> types) {
        checkRoom();
        SortedSet<String> imports = new TreeSet<>(classes);
        imports.addAll(this.header.imports());
        imports.add("dev.aludel.migration.Changes");
        imports.add("dev.aludel.migration.JavaMigration");
        this.downgrade.ifPresent((way) -> imports.add("dev.aludel.migration.DowngradeChanges"));
        return ((this.packageName != null) ? "package %s;\n\n".formatted(this.packageName) : "")
                + imports(imports, types) + """
                        /** %s. */
                        @Component
                        public class %s implements JavaMigration {

                        """.formatted(comment(), this.className) + this.header.methods() + this.upgrade
                + this.downgrade.map((way) -> "\n" + way).orElse("") + "\n}\n";
    }

    private void checkRoom() {
        String body = this.upgrade + this.downgrade.orElse("");
        long texts = JavaText.in(body).size();
        long lambdas = body.lines().filter((line) -> line.endsWith("-> {")).count();
        if (2 * texts + LAMBDA_CONSTANTS * lambdas + COMMON_CONSTANTS > MOST_CONSTANTS) {
            throw NotSayable.tooMuch(this.className);
        }
    }

    private String comment() {
        return this.said.stream()
            .map((note) -> JavaText.comment(note).replaceAll("\\.$", ""))
            .collect(Collectors.joining(".\n * "));
    }

    private static String imports(Collection<String> classes, Collection<String> types) {
        return block("", classes.stream().filter((name) -> name.startsWith("java.")).toList())
                + block("", List.of("org.springframework.stereotype.Component"))
                + block("", classes.stream().filter((name) -> !name.startsWith("java.")).toList())
                + block("static ", types.stream().map((name) -> "dev.aludel.migration.Types." + name).toList());
    }

    private static String block(String kind, List<String> names) {
        return names.isEmpty() ? ""
                : names.stream().map((name) -> "import " + kind + name + ";\n").collect(Collectors.joining()) + "\n";
    }

}
