package dev.aludel.drift;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.aludel.dialect.postgres.PostgresDialect;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** What a difference says of itself. */
class DifferenceTests {

    private static final QualifiedName TASKS = QualifiedName.of("tasks");

    private static final QualifiedName MOOD = QualifiedName.of("mood");

    private static final Column ID = Column.of("id", DataType.of("bigint")).mandatory();

    @Test
    void aDifferenceNamesWhatItIsAbout() {
        Schema database = Schema.of(List.of(Table.of(TASKS, ID).with(Index.of("ix_old", "id"))), List.of(),
                List.of(EnumType.of(MOOD, List.of("calm"))));
        Schema wanted = Schema.of(
                List.of(Table.of(TASKS, ID).with(Index.of("ix_new", "id")).with(CheckConstraint.of("ck", "id > 0")),
                        Table.of(QualifiedName.of("shop", "orders"), ID)),
                List.of(sequence(50)),
                List.of(EnumType.of(MOOD, List.of("calm", "wild")), EnumType.of(QualifiedName.of("size"), List.of())));
        assertThat(report(wanted, database).differences()).extracting(Difference::subject, Difference::description)
            .containsExactlyInAnyOrder(tuple("tasks", "Rename index ix_old to ix_new"),
                    tuple("tasks", "Check id > 0 in tasks"), tuple("shop.orders", "Create table shop.orders"),
                    tuple("tasks_seq", "Create sequence tasks_seq"),
                    tuple("mood", "Add label 'wild' to enum type mood"), tuple("size", "Create enum type size"));
    }

    @Test
    void anIncrementThatDoesNotMatchIsCorrupting() {
        DriftReport report = report(Schema.of(List.of(), List.of(sequence(50)), List.of()),
                Schema.of(List.of(), List.of(sequence(1)), List.of()));
        assertThat(report.isCorrupting()).isTrue();
        assertThat(report.differences()).containsExactly(new Difference(Difference.Kind.CORRUPTING, "tasks_seq",
                "Change sequence tasks_seq: increment 1 to 50", "ALTER SEQUENCE tasks_seq INCREMENT BY 50", null));
    }

    private static DriftReport report(Schema wanted, Schema database) {
        return Drift.between(wanted, database, new PostgresDialect());
    }

    private static Sequence sequence(long increment) {
        return Sequence.of(QualifiedName.of("tasks_seq"), SequenceOptions.DEFAULTS.incrementedBy(increment));
    }

}
