package dev.aludel.operation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.Index;
import dev.aludel.schema.Inheritance;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Statements of which the schema keeps something else than they say. */
class OtherOperationsTests {

    private static final QualifiedName TASKS = QualifiedName.of("tasks");

    private static final QualifiedName COPY = QualifiedName.of("copy");

    private static final Table TABLE = Table.of(TASKS, Column.of("id", DataType.of("integer")))
        .with(Index.of("tasks_id", "id"));

    private static final ObjectName TRIGGER = new ObjectName(ObjectKind.TRIGGER, TASKS, "audited");

    private static final ObjectName SWITCHED = new ObjectName(ObjectKind.SETTING, TASKS, "trigger audited");

    private static final Schema BEFORE = Schema.of(TABLE)
        .with(NamedObject.of(TRIGGER, "CREATE TRIGGER audited …", Set.of(ObjectName.table(TASKS))));

    @Test
    void likeIsTheTableThatItMakes() {
        assertThat(like(new TreeSet<>()).completedFrom(BEFORE))
            .isEqualTo(new CreateTable(Table.of(COPY, Column.of("id", DataType.of("integer")))));
        assertThat(like(new TreeSet<>()).describe()).isEqualTo("Create table copy");
    }

    @Test
    void likeStaysWhereItMakesMore() {
        CreateTableLike like = like(new TreeSet<>(Set.of(LikenessPart.INDEXES)));
        assertThat(like.completedFrom(BEFORE)).isEqualTo(like);
        assertThat(like.applyTo(BEFORE).table(COPY).orElseThrow().indexes()).hasSize(1);
        assertThat(like.reverse()).contains(new DropTable(COPY, null, false));
        assertThatExceptionOfType(DoesNotFit.class).isThrownBy(() -> like.applyTo(Schema.empty()));
    }

    @Test
    void attachedIndexIsThatOfTheWhole() {
        Table events = Table.of(QualifiedName.of("events"), Column.of("at", DataType.of("date")))
            .with(Inheritance.NONE.partitionedBy("RANGE (at)"))
            .with(Index.of("events_at", "at").valid(false));
        Table part = Table.of(QualifiedName.of("part"))
            .with(Inheritance.partitionOf(events.name(), "DEFAULT"))
            .with(Index.of("part_at", "at"));
        AttachIndex attach = new AttachIndex(QualifiedName.of("events_at"), QualifiedName.of("part_at"));
        Schema after = attach.applyTo(Schema.of(events, part));
        assertThat(after.table(part.name()).orElseThrow().indexes()).isEmpty();
        assertThat(after.table(events.name()).orElseThrow().indexes()).containsExactly(Index.of("events_at", "at"));
        assertThat(attach.describe()).isEqualTo("Attach index part_at to events_at");
        assertThatExceptionOfType(DoesNotFit.class).isThrownBy(() -> attach.applyTo(Schema.empty()));
    }

    @Test
    void triggersAreSwitchedOneByOne() {
        SwitchTriggers disable = new SwitchTriggers(TASKS, false, false);
        SwitchTriggers enable = new SwitchTriggers(TASKS, true, false);
        Schema disabled = disable.applyTo(BEFORE);
        assertThat(disabled.object(SWITCHED)).isPresent();
        assertThat(enable.applyTo(disabled)).isEqualTo(BEFORE);
        assertThat(disable.describe()).isEqualTo("Disable the triggers of tasks");
        assertThat(enable.describe()).isEqualTo("Enable the triggers of tasks");
        assertThatExceptionOfType(DoesNotFit.class).isThrownBy(() -> disable.applyTo(Schema.empty()));
    }

    @Test
    void whatIsAlteredHasAnUnknownDefinition() {
        AlterObject alter = new AlterObject(TRIGGER, "ALTER TRIGGER audited ON tasks DEPENDS ON EXTENSION hstore");
        assertThat(alter.applyTo(BEFORE).object(TRIGGER).orElseThrow().definition()).isNull();
        assertThat(alter.describe()).isEqualTo("Alter trigger audited of tasks");
        assertThat(alter.reverse()).isEmpty();
        assertThatExceptionOfType(DoesNotFit.class).isThrownBy(() -> alter.applyTo(Schema.empty()));
    }

    private static CreateTableLike like(TreeSet<LikenessPart> parts) {
        return new CreateTableLike(Table.of(COPY), List.of(new Likeness(TASKS, 0, parts)), null, List.of());
    }

}
