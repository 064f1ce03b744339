package dev.aludel.hibernate;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What the database has must not become what the entities want. */
@Database
class SequenceContaminationTests {

    private final TestDatabase database;

    SequenceContaminationTests(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void sequenceCountsInOnes() {
        this.database.jdbc().sql("CREATE SEQUENCE task_seq INCREMENT BY 1").update();
    }

    @Test
    void settingsKeepTheModelClean() {
        Map<String, Object> settings = HibernateSetting.whereUnset()
            .stream()
            .collect(Collectors.toMap(HibernateSetting::name, HibernateSetting::value));
        assertThat(increment(settings)).isEqualTo(50);
    }

    @Test
    void hibernateAskedToFixTakesTheDatabasesWord() {
        assertThat(increment(Map.of("hibernate.id.sequence.increment_size_mismatch_strategy", "fix"))).isEqualTo(1);
    }

    private long increment(Map<String, Object> settings) {
        EntityModel model = ModelPreview.of(List.of(),
                (more) -> PersistenceUnit.of(Task.class).on(this.database).with(settings).with(more).open());
        Sequence sequence = model.schema().sequence(QualifiedName.of("task_seq")).orElseThrow();
        return sequence.options().increment();
    }

    @Entity(name = "Task")
    static class Task {

        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE)
        Long id;

    }

}
