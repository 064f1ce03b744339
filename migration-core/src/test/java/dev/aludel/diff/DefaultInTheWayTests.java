package dev.aludel.diff;

import org.junit.jupiter.api.Test;

import dev.aludel.operation.ChangeColumnType;
import dev.aludel.operation.DropDefault;
import dev.aludel.operation.SetDefault;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

import static org.assertj.core.api.Assertions.assertThat;

/** A default goes before its column gets a type that it does not suit. */
class DefaultInTheWayTests {

    private static final QualifiedName TASKS = QualifiedName.of("tasks");

    private static final DataType TEXT = DataType.of("text");

    private static final Default NEW = new Default("'new'");

    private static final Default NONE = new Default("'{}'");

    @Test
    void itIsDroppedBeforeTheTypeChangesAndSetAfterwards() {
        assertThat(Diff.between(tasks(TEXT, NEW), tasks(DataType.of("date"), NEW), Equivalence.exact()))
            .containsExactly(new DropDefault(TASKS, "state", NEW),
                    new ChangeColumnType(TASKS, "state", TEXT, DataType.of("date"), null),
                    new SetDefault(TASKS, "state", null, NEW));
    }

    @Test
    void arrayIsAnotherType() {
        assertThat(Diff.between(tasks(TEXT, NEW), tasks(TEXT.asArray(), NONE), Equivalence.exact())).containsExactly(
                new DropDefault(TASKS, "state", NEW), new ChangeColumnType(TASKS, "state", TEXT, TEXT.asArray(), null),
                new SetDefault(TASKS, "state", null, NONE));
    }

    @Test
    void itStaysWhereOnlyTheLengthChanges() {
        DataType longer = DataType.of("varchar", 300);
        assertThat(Diff.between(tasks(DataType.of("varchar", 200), NEW), tasks(longer, NEW), Equivalence.exact()))
            .containsExactly(new ChangeColumnType(TASKS, "state", DataType.of("varchar", 200), longer, null));
    }

    private static Schema tasks(DataType type, Default value) {
        return Schema.of(Table.of(TASKS, Column.of("state", type).filledBy(value)));
    }

}
