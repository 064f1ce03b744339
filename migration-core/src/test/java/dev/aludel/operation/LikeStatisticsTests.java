package dev.aludel.operation;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

import static org.assertj.core.api.Assertions.assertThat;

/** Statistics that a table takes from the one that it is made like. */
class LikeStatisticsTests {

    private static final DataType INTEGER = DataType.of("integer");

    private static final Table TASKS = Table.of(QualifiedName.of("tasks"), Column.of("id", INTEGER),
            Column.of("A b", INTEGER));

    private static final Schema BEFORE = Schema.of(TASKS)
        .with(statistics("first", "CREATE STATISTICS first ON \"A b\", id FROM tasks"))
        .with(statistics("second", "CREATE STATISTICS second (mcv) ON id, (id + \"A b\"), lower('x, y') FROM tasks")
            .commented("together"))
        .with(statistics("third", "CREATE STATISTICS third (ndistinct) ON \"A b\", id FROM tasks"));

    @Test
    void getNamesOfTheirOwn() {
        Schema after = made(LikenessPart.STATISTICS);
        assertThat(after.objects().keySet()).extracting((name) -> name.name().name())
            .containsExactlyInAnyOrder("first", "second", "third", "copy_id_A b_stat", "copy_id_expr_expr_stat",
                    "copy_id_A b_stat1");
        NamedObject copied = after.object(called("copy_id_expr_expr_stat")).orElseThrow();
        assertThat(copied.definition()).isNull();
        assertThat(copied.comment()).isNull();
        assertThat(copied.needs()).containsExactly(ObjectName.column(QualifiedName.of("copy"), "id"));
    }

    @Test
    void takeTheirCommentsWithThem() {
        NamedObject copied = made(LikenessPart.STATISTICS, LikenessPart.COMMENTS)
            .object(called("copy_id_expr_expr_stat"))
            .orElseThrow();
        assertThat(copied.comment()).isEqualTo("together");
    }

    @Test
    void stayWhereNobodyAsksForThem() {
        assertThat(made(LikenessPart.INDEXES).objects()).isEqualTo(BEFORE.objects());
    }

    private static Schema made(LikenessPart... parts) {
        Likeness likeness = new Likeness(TASKS.name(), 0, new TreeSet<>(Set.of(parts)));
        return new CreateTableLike(Table.of(QualifiedName.of("copy")), List.of(likeness), null, List.of())
            .applyTo(BEFORE);
    }

    private static NamedObject statistics(String name, String definition) {
        return NamedObject.of(called(name), definition, Set.of(ObjectName.column(TASKS.name(), "id")));
    }

    private static ObjectName called(String name) {
        return ObjectName.of(ObjectKind.STATISTICS, QualifiedName.of(name));
    }

}
