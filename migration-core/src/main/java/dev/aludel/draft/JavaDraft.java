package dev.aludel.draft;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Grammar;
import dev.aludel.diff.Diff;
import dev.aludel.operation.Operation;

/**
 * A draft as a Java migration. It says in the words of
 * {@link dev.aludel.migration.Changes} what these can say just so, and the rest in SQL.
 *
 * @param packageName the package of its class; null for none
 * @param draft what it does
 */
public record JavaDraft(@Nullable String packageName, Draft draft) {

    /** What its class is called: {@code V20261120103000__Add_due_date}. */
    public String className() {
        String name = DraftName.of(this.draft.revision().replace('.', '_'), this.draft.description());
        int start = name.indexOf("__") + 2;
        String words = name.substring(start)
            .codePoints()
            .filter(Character::isJavaIdentifierPart)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
        return name.substring(0, start) + Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** What its file is called. */
    public String fileName() {
        return className() + ".java";
    }

    /**
     * What its file says: a class that compiles where Spring and Aludel are.
     * @throws IllegalArgumentException if the draft has a directive that a Java migration
     * cannot say
     */
    public String text(Grammar grammar) {
        JavaWords words = new JavaWords(grammar);
        JavaHeader header = new JavaHeader(this.draft.directives());
        List<JavaWord> up = this.draft.upgrade().stream().map(words::of).toList();
        Optional<String> down = downgrade(words, up);
        SortedSet<String> imports = new TreeSet<>(header.imports());
        imports.addAll(words.tables().imports());
        imports.add("dev.aludel.migration.Changes");
        imports.add("dev.aludel.migration.JavaMigration");
        down.ifPresent((way) -> imports.add("dev.aludel.migration.DowngradeChanges"));
        return ((this.packageName != null) ? "package %s;\n\n".formatted(this.packageName) : "")
                + imports(imports, words.types().used()) + """
                        /** %s. */
                        @Component
                        public class %s implements JavaMigration {

                        """.formatted(said(), className()) + header.methods() + method("upgrade", "Changes", up)
                + down.map((way) -> "\n" + way).orElse("") + "\n}\n";
    }

    private String said() {
        List<String> notes = this.draft.notes().isEmpty() ? List.of(this.draft.description()) : this.draft.notes();
        return notes.stream()
            .map((note) -> JavaText.comment(note).replaceAll("\\.$", ""))
            .collect(Collectors.joining(".\n * "));
    }

    /** Nothing where it is the upgrade turned round, which goes without saying. */
    private Optional<String> downgrade(JavaWords words, List<JavaWord> up) {
        List<Operation> downgrade = this.draft.downgrade();
        if (downgrade == null) {
            return Optional.of(method("downgrade", "DowngradeChanges", List
                .of(JavaWord.partial("changes.irreversible(\"what it takes away cannot be made again from here\")"))));
        }
        boolean same = Diff.reverse(this.draft.upgrade()).equals(Optional.of(downgrade));
        return (same && !up.isEmpty() && up.stream().allMatch(JavaWord::whole)) ? Optional.empty()
                : Optional.of(method("downgrade", "DowngradeChanges", downgrade.stream().map(words::of).toList()));
    }

    /** Lines of a text block move with the rest, which changes nothing in it. */
    private static String method(String name, String parameter, List<JavaWord> statements) {
        String body = statements.stream()
            .flatMap((word) -> (word.code() + ";").lines())
            .map((line) -> line.isEmpty() ? "\n" : "        " + line + "\n")
            .collect(Collectors.joining());
        return """
                    @Override
                    public void %s(%s changes) {
                %s    }
                """.formatted(name, parameter, body);
    }

    private static String imports(SortedSet<String> classes, SortedSet<String> types) {
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
