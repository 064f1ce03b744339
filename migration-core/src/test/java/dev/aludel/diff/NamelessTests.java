package dev.aludel.diff;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.aludel.operation.RenameConstraint;
import dev.aludel.operation.RenameIndex;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

import static org.assertj.core.api.Assertions.assertThat;

/** What has no name is the same under any. */
class NamelessTests {

    private static final QualifiedName TASKS = QualifiedName.of("tasks");

    @Test
    void nothingIsRenamedThatHadNoName() {
        assertThat(Diff.between(tasks(null, null), tasks("a", "b"), Equivalence.exact())).isEmpty();
        assertThat(Diff.between(tasks("a", "b"), tasks(null, null), Equivalence.exact())).isEmpty();
    }

    @Test
    void whatHasANameIsRenamed() {
        assertThat(Diff.between(tasks("a", "b"), tasks("c", "d"), Equivalence.exact())).containsExactlyInAnyOrder(
                new RenameConstraint(TASKS, "a", "c"), new RenameIndex(QualifiedName.of("b"), "d"));
    }

    private static Schema tasks(String unique, String index) {
        return Schema.of(Table.of(TASKS, Column.of("title", DataType.of("text")))
            .with(UniqueConstraint.of(unique, List.of("title")))
            .with(Index.of(index, "title")));
    }

}
