package dev.aludel.hibernate;

import java.util.Map;

import jakarta.persistence.CheckConstraint;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.junit.jupiter.api.Test;

import dev.aludel.schema.Deferral;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.ReferentialAction;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * SQL in annotations that goes further than the schema does, and mappings that go
 * nowhere.
 */
class OddMappingsTests {

    private static final EntityModel MODEL = PersistenceUnit.of(Task.class).offline(18);

    private static final dev.aludel.schema.Table TASK = MODEL.schema().table(QualifiedName.of("task")).orElseThrow();

    @Test
    void whatIsNotUnderstoodIsTold() {
        assertThat(MODEL.notModelled()).extracting(NotModelled::toString)
            .containsExactlyInAnyOrder("unique constraint option task.once: nulls not distinct",
                    "index task.by_pattern: (\"title varchar_pattern_ops\")");
    }

    @Test
    void optionsAreRead() {
        assertThat(TASK.comment()).isEqualTo("what to do");
        assertThat(TASK.storage().parameters()).containsExactly(Map.entry("fillfactor", "70"));
        assertThat(MODEL.statements()).containsExactly("alter table Task alter column title set compression lz4");
        assertThat(TASK.index("covering").orElseThrow().options().include()).containsExactly("code");
        assertThat(TASK.constraint("to_parent").orElseThrow().deferral()).isEqualTo(Deferral.INITIALLY_DEFERRED);
    }

    @Test
    void whatIsUnderstoodIsThere() {
        assertThat(TASK.index("partial").orElseThrow().where()).isEqualTo("code is not null");
        ForeignKey key = (ForeignKey) TASK.constraint("to_parent").orElseThrow();
        assertThat(key.onDelete()).isEqualTo(ReferentialAction.CASCADE);
        assertThat(key.onUpdate()).isEqualTo(ReferentialAction.SET_NULL);
        Sequence sequence = MODEL.schema().sequence(QualifiedName.of("downward")).orElseThrow();
        assertThat(sequence.options()).isEqualTo(new SequenceOptions(-5, -1, -1000L, null, 4, true));
    }

    @Test
    void typeThatHibernateDoesNotKnow() {
        PersistenceUnit unit = PersistenceUnit.of(Place.class);
        assertThatExceptionOfType(UnreadableColumn.class).isThrownBy(() -> unit.offline(18))
            .satisfies((ex) -> assertThat(ex.text()).isEqualTo(
                    """
                            What happened:  Hibernate cannot tell the type of the column 'shape' of the table 'place'. It says:
                                            Unable to determine SQL type name for column 'shape' of table 'Place' because there is no type mapping for org.hibernate.type.SqlTypes code: 70 (DATALINK)
                            What to do:     Give the attribute another @JdbcTypeCode, or a @Column(columnDefinition = "…") with the type.
                            """));
    }

    @Entity(name = "Task")
    @Table(comment = "what to do", options = "with (fillfactor = 70)",
            indexes = { @Index(name = "partial", columnList = "title", options = "where (code is not null)"),
                    @Index(name = "covering", columnList = "title", options = "include (code)"),
                    @Index(name = "by_pattern", columnList = "title varchar_pattern_ops") },
            uniqueConstraints = @UniqueConstraint(name = "once", columnNames = { "title", "code" },
                    options = "nulls not distinct"),
            check = @CheckConstraint(name = "not_empty", constraint = "title <> ''", options = "no inherit"))
    static class Task {

        @Id
        @GeneratedValue(generator = "down")
        @SequenceGenerator(name = "down", sequenceName = "downward", initialValue = -5, allocationSize = -1,
                options = "minvalue -1000 cache 4 cycle")
        long id;

        @Column(options = "compression lz4")
        String title;

        String code;

        @ManyToOne
        @JoinColumn(foreignKey = @jakarta.persistence.ForeignKey(name = "to_parent",
                options = "on delete cascade ON UPDATE SET NULL deferrable initially deferred"))
        Task parent;

    }

    @Entity(name = "Place")
    static class Place {

        @Id
        long id;

        @JdbcTypeCode(SqlTypes.DATALINK)
        byte[] shape;

    }

}
