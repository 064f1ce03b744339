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
 * A Java migration that is not a file yet. It says in the words of
 * {@link dev.aludel.migration.Changes} what these have words for, and the rest in SQL.
 *
 * @param packageName the package of its class; null for none
 * @param revision its id
 * @param description what it does, in a few words
 * @param upgrade what applies it, in order
 * @param downgrade what takes it back, in order; null where nothing can
 */
public record JavaDraft(@Nullable String packageName, String revision, String description, List<Operation> upgrade,
        @Nullable List<Operation> downgrade) {

    public JavaDraft {
        upgrade = List.copyOf(upgrade);
        downgrade = (downgrade != null) ? List.copyOf(downgrade) : null;
    }

    /** What its class is called: {@code V20261120103000__Add_due_date}. */
    public String className() {
        String name = DraftName.of(this.revision.replace('.', '_'), this.description);
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

    /** What its file says. */
    public String text(Grammar grammar) {
        JavaWords words = new JavaWords(grammar);
        List<JavaWord> up = this.upgrade.stream().map(words::of).toList();
        String way = method("upgrade", "Changes", up) + downgrade(words, up).map((down) -> "\n" + down).orElse("");
        return ((this.packageName != null) ? "package %s;\n\n".formatted(this.packageName) : "")
                + imports(words, way.contains("DowngradeChanges")) + """
                        /** %s. */
                        @Component
                        public class %s implements JavaMigration {

                        """.formatted(JavaText.comment(this.description), className()) + way + "\n}\n";
    }

    /** Nothing where it is the upgrade turned round, which goes without saying. */
    private Optional<String> downgrade(JavaWords words, List<JavaWord> up) {
        if (this.downgrade == null) {
            return Optional.of(method("downgrade", "DowngradeChanges", List
                .of(JavaWord.partial("changes.irreversible(\"what it takes away cannot be made again from here\")"))));
        }
        if (!up.isEmpty() && up.stream().allMatch(JavaWord::whole)
                && Diff.reverse(this.upgrade).equals(Optional.of(this.downgrade))) {
            return Optional.empty();
        }
        return Optional.of(method("downgrade", "DowngradeChanges", this.downgrade.stream().map(words::of).toList()));
    }

    private static String method(String name, String parameter, List<JavaWord> statements) {
        String body = statements.stream().map((word) -> word.code() + ";\n").collect(Collectors.joining());
        return """
                    @Override
                    public void %s(%s changes) {
                %s    }
                """.formatted(name, parameter, indented(body));
    }

    /** Lines of a text block move with the rest, which changes nothing in it. */
    private static String indented(String body) {
        return body.lines()
            .map((line) -> line.isEmpty() ? "\n" : "        " + line + "\n")
            .collect(Collectors.joining());
    }

    private String imports(JavaWords words, boolean downgrades) {
        SortedSet<String> java = new TreeSet<>();
        SortedSet<String> own = new TreeSet<>();
        words.tables().imports().forEach((name) -> (name.startsWith("java.") ? java : own).add(name));
        own.add("dev.aludel.migration.Changes");
        own.add("dev.aludel.migration.JavaMigration");
        if (downgrades) {
            own.add("dev.aludel.migration.DowngradeChanges");
        }
        return block("", java) + "import org.springframework.stereotype.Component;\n\n" + block("", own)
                + block("static ", new TreeSet<>(
                        words.types().used().stream().map((name) -> "dev.aludel.migration.Types." + name).toList()));
    }

    private static String block(String kind, SortedSet<String> names) {
        return names.isEmpty() ? ""
                : names.stream().map((name) -> "import " + kind + name + ";\n").collect(Collectors.joining()) + "\n";
    }

}
