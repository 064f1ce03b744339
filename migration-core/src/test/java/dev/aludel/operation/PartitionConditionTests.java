package dev.aludel.operation;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Inheritance;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

import static org.assertj.core.api.Assertions.assertThat;

/** A partition that is detached while others work keeps its rows. */
class PartitionConditionTests {

    private static final QualifiedName EVENTS = QualifiedName.of("events");

    private static final QualifiedName PART = QualifiedName.of("part");

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", quoteCharacter = '`',
            textBlock = """
                    RANGE (at)       | FOR VALUES FROM ('2025-01-01') TO ('1, 2')      | part_at_check1 | at IS NOT NULL AND at >= '2025-01-01' AND at < '1, 2'
                    range ( At )     | for values from (minvalue) to (5)    | part_at_check1 | At IS NOT NULL AND At < 5
                    RANGE (at)       | FOR VALUES FROM (5) TO (MAXVALUE)    | part_at_check1 | at IS NOT NULL AND at >= 5
                    LIST ("a B")     | FOR VALUES IN ('x', 'a null')        | part_a B_check | "a B" IS NOT NULL AND "a B" IN ('x', 'a null')
                    LIST (at)        | FOR VALUES IN ('x', NULL)            | none           | none
                    RANGE (at, id)   | FOR VALUES FROM (1, 2) TO (3, 4)     | none           | none
                    LIST (lower(at)) | FOR VALUES IN ('x')                  | none           | none
                    HASH (id)        | FOR VALUES WITH (modulus 4, remainder 0) | none       | none
                    """)
    void isACheckWhereItIsKnown(String key, String bound, String name, String expression) {
        CheckConstraint there = CheckConstraint.of("part_at_check", "at > 0");
        Table whole = Table.of(EVENTS, Column.of("at", DataType.of("int")))
            .with(Inheritance.NONE.partitionedBy(key))
            .with(CheckConstraint.of("small", "at < 9"));
        Schema before = Schema.of(whole, Table.of(PART).with(Inheritance.partitionOf(EVENTS, bound)).with(there));
        Table plain = new DetachPartition(EVENTS, PART, bound, false).applyTo(before).table(PART).orElseThrow();
        Table concurrently = new DetachPartition(EVENTS, PART, bound, true).applyTo(before).table(PART).orElseThrow();
        assertThat(concurrently).isEqualTo((name != null) ? plain.with(CheckConstraint.of(name, expression)) : plain);
    }

}
