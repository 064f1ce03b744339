package dev.aludel.draft;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Grammar;
import dev.aludel.diff.Diff;
import dev.aludel.operation.Operation;
import dev.aludel.plan.Step;

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
        return JavaFile.className(this.draft.revision(), this.draft.description());
    }

    /** What its file is called. */
    public String fileName() {
        return className() + ".java";
    }

    /**
     * What its file says: a class that compiles where Spring and Aludel are.
     * @throws IllegalArgumentException if the draft has a directive that a Java migration
     * cannot say
     * @throws NotSayable if one of its texts is longer than Java lets it be
     */
    public String text(Grammar grammar) {
        JavaWords words = new JavaWords(grammar);
        JavaHeader header = new JavaHeader(
                Stream.concat(this.draft.directives().stream(), Stream.of("drafted")).toList());
        List<JavaWord> up = this.draft.upgrade().stream().map((step) -> word(step, words)).toList();
        List<String> said = this.draft.notes().isEmpty() ? List.of(this.draft.description()) : this.draft.notes();
        JavaFile file = new JavaFile(this.packageName, className(), said, header,
                new JavaMethod("upgrade", "Changes", up).text(), downgrade(words, up));
        return file.text(words.tables().imports(), words.types().used());
    }

    /** Nothing where it is the upgrade turned round, which goes without saying. */
    private Optional<String> downgrade(JavaWords words, List<JavaWord> up) {
        List<Operation> downgrade = this.draft.downgrade();
        if (downgrade == null) {
            return Optional.of(downgrade(List
                .of(JavaWord.partial("changes.irreversible(\"what it takes away cannot be made again from here\")"))));
        }
        boolean same = Diff.reverse(Step.operations(this.draft.upgrade())).equals(Optional.of(downgrade));
        return (same && !up.isEmpty() && up.stream().allMatch(JavaWord::whole)) ? Optional.empty()
                : Optional.of(downgrade(downgrade.stream().map(words::of).toList()));
    }

    private static JavaWord word(Step step, JavaWords words) {
        return step.operation().map(words::of).orElseThrow(() -> NotSayable.inBatches(step));
    }

    private static String downgrade(List<JavaWord> statements) {
        return new JavaMethod("downgrade", "DowngradeChanges", statements).text();
    }

}
