package dev.aludel.operation;

import java.lang.reflect.Modifier;

import org.junit.jupiter.api.Test;

import dev.aludel.schema.QualifiedName;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** The switch over operations that has no hole. */
class CasesTests {

    private static final SetNotNull OPERATION = new SetNotNull(QualifiedName.of("tasks"), "title");

    @Test
    void kindsAreAllRecordsThatAreOperations() {
        assertThat(Cases.kinds()).hasSizeGreaterThan(30)
            .doesNotHaveDuplicates()
            .allMatch(Class::isRecord)
            .allMatch((kind) -> Modifier.isPublic(kind.getModifiers()));
    }

    @Test
    void missingCasesAreNamed() {
        Cases<String> cases = Cases.named("The grammar of nothing");
        for (Class<? extends Operation> kind : Cases.kinds()) {
            if (kind != DropTable.class && kind != AddColumn.class) {
                cases = cases.on(kind, Operation::describe);
            }
        }
        assertThatIllegalStateException().isThrownBy(cases::complete)
            .withMessage("The grammar of nothing has no case for AddColumn, DropTable");
        Cases<String> whole = cases.on(DropTable.class, Operation::describe).on(AddColumn.class, Operation::describe);
        assertThat(whole.complete()).isSameAs(whole);
    }

    @Test
    void caseThatIsMissingWhenItIsNeededIsNamed() {
        assertThatIllegalStateException().isThrownBy(() -> Cases.named("The grammar of nothing").of(OPERATION))
            .withMessage("The grammar of nothing has no case for SetNotNull");
    }

    @Test
    void dialectStatesItsDifferencesOnly() {
        Cases<String> ansi = Cases.<String>named("ANSI").on(SetNotNull.class, (op) -> "ansi " + op.column());
        Cases<String> dialect = ansi.but("Ours").on(SetNotNull.class, (op) -> "our " + ansi.of(op));
        assertThat(ansi.of(OPERATION)).isEqualTo("ansi title");
        assertThat(dialect.of(OPERATION)).isEqualTo("our ansi title");
        assertThatIllegalStateException().isThrownBy(() -> dialect.of(new RunSql("x")))
            .withMessage("Ours has no case for RunSql");
    }

    @Test
    void oneCaseIsForOneKind() {
        assertThatIllegalArgumentException()
            .isThrownBy(() -> Cases.<String>named("ANSI").on(TableOperation.class, Operation::describe))
            .withMessage("TableOperation is not one kind of operation but several");
    }

}
