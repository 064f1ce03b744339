package dev.aludel.operation;

import org.junit.jupiter.api.Test;

import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

import static org.assertj.core.api.Assertions.assertThat;

/** What is done only where it is needed. */
class IfNeededTests {

    private static final QualifiedName TASKS = QualifiedName.of("tasks");

    private static final Table TABLE = Table.of(TASKS, Column.of("id", DataType.of("integer")));

    private static final Schema WITH = Schema.of(TABLE);

    private final Operation create = new IfNeeded(new CreateTable(TABLE));

    private final Operation drop = new IfNeeded(new DropTable(TASKS, null, false));

    @Test
    void itIsTheOperationWhereThatFits() {
        assertThat(this.create.completedFrom(Schema.empty())).isEqualTo(new CreateTable(TABLE));
        assertThat(this.drop.completedFrom(WITH)).isEqualTo(new DropTable(TASKS, TABLE, false));
    }

    @Test
    void itIsNothingWhereItIsDone() {
        assertThat(this.create.completedFrom(WITH)).isEqualTo(new NotNeeded(new CreateTable(TABLE)));
        assertThat(this.drop.completedFrom(Schema.empty())).isEqualTo(new NotNeeded(new DropTable(TASKS, null, false)));
    }

    @Test
    void itIsAppliedAsNeeded() {
        assertThat(this.create.applyTo(Schema.empty())).isEqualTo(WITH);
        assertThat(this.create.applyTo(WITH)).isEqualTo(WITH);
        assertThat(this.drop.applyTo(WITH)).isEqualTo(Schema.empty());
        assertThat(this.drop.completedFrom(Schema.empty()).applyTo(WITH)).isEqualTo(WITH);
    }

    @Test
    void itSaysSo() {
        assertThat(this.create.describe()).isEqualTo("Create table tasks, if needed");
        assertThat(new NotNeeded(new CreateTable(TABLE)).describe()).isEqualTo("Create table tasks: nothing to do");
    }

    @Test
    void nobodyKnowsTheWayBackBeforeItMeetsASchema() {
        assertThat(this.create.reverse()).isEmpty();
        assertThat(this.create.completedFrom(WITH).reverse()).isEmpty();
    }

}
