package dev.aludel.hibernate;

import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.UniqueConstraint;

import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.naming.ImplicitForeignKeyNameSource;
import org.hibernate.boot.model.naming.ImplicitNamingStrategyJpaCompliantImpl;
import org.junit.jupiter.api.Test;

import dev.aludel.schema.Constraint;
import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

import static org.assertj.core.api.Assertions.assertThat;

/** A name that is only a hash is none. */
class GivenNamesTests {

    private static final QualifiedName NOTE = QualifiedName.of("note");

    @Test
    void namesThatSomebodyGaveAreKept() {
        Table note = PersistenceUnit.of(Task.class, Note.class).offline(18).schema().table(NOTE).orElseThrow();
        assertThat(note.constraints().stream().map(Constraint::name)).containsOnly("once", "note_task", null);
        assertThat(note.foreignKeys()).extracting(Constraint::name).containsExactlyInAnyOrder("note_task", null);
        assertThat(note.indexes()).extracting(Index::name).containsExactlyInAnyOrder("by_text", null);
    }

    @Test
    void aNamingStrategyGivesNamesToo() {
        Table note = PersistenceUnit.of(Task.class, Note.class)
            .with("hibernate.implicit_naming_strategy", new Readable())
            .offline(18)
            .schema()
            .table(NOTE)
            .orElseThrow();
        assertThat(note.foreignKeys()).extracting(Constraint::name)
            .containsExactlyInAnyOrder("note_task", "fk_note_origin_id");
    }

    @Test
    void primaryKeysAndColumnsOwnUniquesHaveNone() {
        Table task = PersistenceUnit.of(Task.class).offline(18).schema().table(QualifiedName.of("task")).orElseThrow();
        assertThat(task.primaryKey()).isNotNull().extracting(Constraint::name).isNull();
        assertThat(task.uniques()).isEqualTo(List.of(dev.aludel.schema.UniqueConstraint.of(null, List.of("code"))));
    }

    /** What many teams have: names that can be read. */
    public static class Readable extends ImplicitNamingStrategyJpaCompliantImpl {

        @Override
        public Identifier determineForeignKeyName(ImplicitForeignKeyNameSource source) {
            Identifier given = source.getUserProvidedIdentifier();
            return (given != null) ? given
                    : Identifier.toIdentifier("fk_" + source.getTableName() + "_" + source.getColumnNames().get(0));
        }

    }

    @Entity(name = "Task")
    static class Task {

        @Id
        long id;

        @jakarta.persistence.Column(unique = true)
        String code;

    }

    @Entity(name = "Note")
    @jakarta.persistence.Table(
            indexes = { @jakarta.persistence.Index(name = "by_text", columnList = "text"),
                    @jakarta.persistence.Index(columnList = "id, text") },
            uniqueConstraints = { @UniqueConstraint(name = "once", columnNames = { "text", "task_id" }),
                    @UniqueConstraint(columnNames = { "task_id", "id" }) })
    static class Note {

        @Id
        long id;

        String text;

        @ManyToOne
        @JoinColumn(foreignKey = @ForeignKey(name = "note_task"))
        Task task;

        @ManyToOne
        Task origin;

    }

}
