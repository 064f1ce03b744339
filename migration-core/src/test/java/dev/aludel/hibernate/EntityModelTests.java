package dev.aludel.hibernate;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

import static org.assertj.core.api.Assertions.assertThat;

class EntityModelTests {

    @Test
    void keyTakesTheOrderThatTheDatabaseHas() {
        EntityModel model = model(key("a", "b"));
        assertThat(model.orderedLike(Schema.of(key("b", "a"))).schema()).isEqualTo(Schema.of(key("b", "a")));
    }

    @Test
    void keyOfOtherColumnsStaysAsItIs() {
        EntityModel model = model(key("a", "b"));
        assertThat(model.orderedLike(Schema.of(key("b", "c")))).isEqualTo(model);
        assertThat(model.orderedLike(Schema.empty())).isEqualTo(model);
    }

    private static EntityModel model(Table table) {
        return new EntityModel(Schema.of(table), List.of(), List.of(), List.of(), new MappedNames(Map.of(), Map.of()),
                Map.of(), Map.of(), PreviousNames.NONE);
    }

    private static Table key(String... columns) {
        return Table
            .of(QualifiedName.of("tours"), Column.of("a", DataType.of("int")), Column.of("b", DataType.of("int")),
                    Column.of("c", DataType.of("int")))
            .withConstraints(List.of(PrimaryKey.of(null, List.of(columns))));
    }

}
