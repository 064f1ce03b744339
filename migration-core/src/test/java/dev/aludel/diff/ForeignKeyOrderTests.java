package dev.aludel.diff;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

import static org.assertj.core.api.Assertions.assertThat;

/** A foreign key says which column refers to which, in any order. */
class ForeignKeyOrderTests {

    @Test
    void samePairsInAnotherOrderAreTheSame() {
        Schema schema = portions(List.of("a", "b"), List.of("x", "y"));
        assertThat(Diff.between(schema, portions(List.of("b", "a"), List.of("y", "x")), Equivalence.exact())).isEmpty();
    }

    @Test
    void otherPairsAreNot() {
        Schema schema = portions(List.of("a", "b"), List.of("x", "y"));
        assertThat(Diff.between(schema, portions(List.of("b", "a"), List.of("x", "y")), Equivalence.exact()))
            .hasSize(2);
    }

    private static Schema portions(List<String> columns, List<String> referenced) {
        return Schema.of(Table
            .of(QualifiedName.of("portions"), Column.of("a", DataType.of("int")), Column.of("b", DataType.of("int")))
            .with(ForeignKey.of(null, columns, QualifiedName.of("feedings"), referenced)));
    }

}
