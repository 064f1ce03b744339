package dev.aludel.hibernate;

import java.util.List;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

import org.hibernate.AnnotationException;
import org.junit.jupiter.api.Test;

import dev.aludel.schema.DataType;
import dev.aludel.schema.QualifiedName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ModelPreviewTests {

    private static final List<HibernateSetting> POSTGRES = HibernateSetting.withoutDatabase("PostgreSQL", 14);

    @Test
    void noDatabaseIsAsked() {
        PersistenceUnit unit = PersistenceUnit.of(Task.class)
            .with("jakarta.persistence.jdbc.url", "jdbc:postgresql://localhost:1/nobody_listens");
        EntityModel model = ModelPreview.of(POSTGRES, (settings) -> unit.with(settings).open());
        assertThat(model.schema().table(QualifiedName.of("task")).orElseThrow().column("id").orElseThrow().type())
            .isEqualTo(DataType.of("bigint"));
        assertThat(model.schema().sequences()).containsOnlyKeys(QualifiedName.of("task_seq"));
    }

    @Test
    void bootstrapThatFailsBeforeFailsAsItIs() {
        PersistenceUnit unit = PersistenceUnit.of(WithoutId.class);
        assertThatExceptionOfType(AnnotationException.class)
            .isThrownBy(() -> ModelPreview.of(POSTGRES, (settings) -> unit.with(settings).open()))
            .withMessageContaining("WithoutId");
    }

    @Test
    void bootstrapThatIsNotHibernates() {
        assertThatExceptionOfType(NoMetadata.class).isThrownBy(() -> ModelPreview.of(POSTGRES, (settings) -> {
        }))
            .satisfies((ex) -> assertThat(ex.text()).isEqualTo(
                    """
                            What happened:  The persistence unit came up without handing over its metadata.
                            What to do:     Check that its provider is Hibernate, and that the class loader it starts with sees Aludel.
                            """));
    }

    @Entity(name = "Task")
    static class Task {

        @Id
        @GeneratedValue
        Long id;

    }

    @Entity(name = "WithoutId")
    static class WithoutId {

        String name;

    }

}
