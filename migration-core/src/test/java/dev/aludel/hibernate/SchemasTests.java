package dev.aludel.hibernate;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;

import org.junit.jupiter.api.Test;

import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SchemasTests {

    @Test
    void schemaOfTheApplicationHoldsWhatSaysNone() {
        EntityModel model = PersistenceUnit.of(Task.class, Note.class)
            .with("hibernate.default_schema", "app")
            .offline(18);
        assertThat(model.schema().tables()).containsOnlyKeys(name("app", "task"), name("archive", "note"));
        assertThat(model.schema().sequences()).containsOnlyKeys(name("app", "task_seq"), name("app", "note_seq"));
        assertThat(reference(model, "archive").referencedTable()).isEqualTo(name("app", "task"));
    }

    @Test
    void defaultSchemaOfTheConnectionIsNotSaid() {
        EntityModel model = PersistenceUnit.of(Task.class, Note.class)
            .with("hibernate.default_schema", "app")
            .offline(18)
            .seenFrom("app");
        assertThat(model.schema().tables()).containsOnlyKeys(name(null, "task"), name("archive", "note"));
        assertThat(reference(model, "archive").referencedTable()).isEqualTo(name(null, "task"));
        assertThat(model.names().column(name(null, "task"), "id")).contains("Task.id");
    }

    @Test
    void schemaThatIsTheDefaultOne() {
        EntityModel model = PersistenceUnit.of(Task.class, Note.class).offline(18);
        assertThat(model.schema().tables()).containsOnlyKeys(name(null, "task"), name("archive", "note"));
        assertThat(model.seenFrom("archive").schema().tables()).containsOnlyKeys(name(null, "task"),
                name(null, "note"));
        assertThat(reference(model.seenFrom("archive"), null).referencedTable()).isEqualTo(name(null, "task"));
    }

    @Test
    void oneTableUnderTwoNames() {
        EntityModel model = PersistenceUnit.of(Task.class, OldTask.class).offline(18);
        assertThatExceptionOfType(TwoOfOneName.class).isThrownBy(() -> model.seenFrom("archive"))
            .satisfies((ex) -> assertThat(ex.text()).isEqualTo(
                    """
                            What happened:  The entities 'Task' and 'OldTask' are both mapped to the table 'task' of the schema 'archive'.
                            What to do:     Give both the same @Table(schema = "…"), or one of them another table.
                            """));
    }

    private static ForeignKey reference(EntityModel model, String schema) {
        Table note = model.schema().table(name(schema, "note")).orElseThrow();
        return note.foreignKeys().get(0);
    }

    private static QualifiedName name(String schema, String name) {
        return QualifiedName.of(schema, name);
    }

    @Entity(name = "Task")
    static class Task {

        @Id
        @GeneratedValue
        Long id;

    }

    @Entity(name = "Note")
    @jakarta.persistence.Table(schema = "archive")
    static class Note {

        @Id
        @GeneratedValue
        Long id;

        @ManyToOne
        Task task;

    }

    @Entity(name = "OldTask")
    @jakarta.persistence.Table(name = "task", schema = "archive")
    static class OldTask {

        @Id
        Long id;

    }

}
