package dev.aludel.hibernate;

import java.util.Map;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.junit.jupiter.api.Test;

import dev.aludel.schema.QualifiedName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class ModelCaptureTests {

    private static final Map<String, Object> POSTGRES = Map.of("hibernate.boot.allow_jdbc_metadata_access", false,
            "jakarta.persistence.database-product-name", "PostgreSQL");

    @Test
    void nothingIsThereBeforeTheStart() {
        assertThat(ModelCapture.of().model()).isEmpty();
    }

    @Test
    void eachPersistenceUnitHasItsOwn() {
        ModelCapture tasks = ModelCapture.of();
        ModelCapture people = ModelCapture.of();
        PersistenceUnit.of(Task.class).with(POSTGRES).with(ModelCapture.SETTING, tasks).open().close();
        PersistenceUnit.of(Person.class).with(POSTGRES).with(ModelCapture.SETTING, people).open().close();
        assertThat(tasks.model().orElseThrow().schema().tables()).containsOnlyKeys(QualifiedName.of("task"));
        assertThat(people.model().orElseThrow().schema().tables()).containsOnlyKeys(QualifiedName.of("people"));
    }

    @Test
    void isInNobodysWay() {
        try (EntityManagerFactory factory = PersistenceUnit.of(Task.class).with(POSTGRES).open()) {
            assertThat(factory.isOpen()).isTrue();
        }
    }

    @Test
    void whatTheListenerThrowsEndsTheStartAsItIs() {
        ModelCapture capture = ModelCapture.of((model) -> {
            throw new IllegalStateException("drift");
        });
        PersistenceUnit unit = PersistenceUnit.of(Task.class).with(POSTGRES).with(ModelCapture.SETTING, capture);
        assertThatIllegalStateException().isThrownBy(unit::open).withMessage("drift").withNoCause();
        assertThat(capture.model()).isPresent();
    }

    @Entity(name = "Task")
    static class Task {

        @Id
        long id;

    }

    @Entity(name = "Person")
    @Table(name = "people")
    static class Person {

        @Id
        long id;

    }

}
