package dev.aludel.safety;

import org.junit.jupiter.api.Test;

import dev.aludel.problem.AludelException;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SettingsTests {

    private static final Schema TASKS = Schema
        .of(Table.of(QualifiedName.of("tasks"), Column.of("title", DataType.of("text"))));

    private static final String RENAME = "-- migrate:up\nALTER TABLE tasks RENAME TO todos;\n"
            + "-- migrate:down\nALTER TABLE todos RENAME TO tasks;";

    @Test
    void ruleIsAsSeriousAsItIsTold() {
        SafetySettings settings = SafetySettings.defaults().withRule("rename-table", Level.CAUTION);
        assertThat(found(settings, RENAME)).extracting(Finding::severity).containsExactly(Severity.CAUTION);
    }

    @Test
    void ruleThatIsOffFindsNothing() {
        assertThat(found(SafetySettings.defaults().withRule("rename-table", Level.OFF), RENAME)).isEmpty();
    }

    @Test
    void allowanceOfARuleThatIsOffIsNotUnused() {
        String allowed = "-- migrate:allow rename-table nobody uses it\n" + RENAME;
        assertThat(found(SafetySettings.defaults().withRule("rename-table", Level.OFF), allowed)).isEmpty();
        assertThat(found(SafetySettings.defaults(), allowed)).extracting(Finding::allowed)
            .containsExactly("nobody uses it");
    }

    @Test
    void ruleThatDoesNotExistIsAnError() {
        SafetySettings settings = SafetySettings.defaults().withRule("rename-tabel", Level.OFF);
        assertThatExceptionOfType(UnknownRule.class).isThrownBy(() -> Bench.judge(settings))
            .extracting(AludelException::what)
            .isEqualTo("There is no rule 'rename-tabel'.");
    }

    private static Iterable<Finding> found(SafetySettings settings, String migration) {
        return Bench.judge(settings).judgeAsIfLarge(Bench.migrations(migration), TASKS).findings();
    }

}
