package dev.aludel.hibernate;

import java.util.List;

import org.junit.jupiter.api.Test;

import dev.aludel.operation.CreateTable;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.RunSql;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

import static org.assertj.core.api.Assertions.assertThat;

class NotModelledTests {

    private static final EntityModel ZOO = PersistenceUnit.zoo().namedAsBootDoes().offline(18);

    @Test
    void everythingIsModelled() {
        assertThat(ZOO.notModelled()).isEmpty();
        assertThat(ZOO.initialRows()).extracting(InitialRows::toString)
            .containsExactly("counters: insert into counters(name, next) values ('visit',0)");
        assertThat(ZOO.statements()).containsExactly("create cast (varchar as Mood) with inout as implicit",
                "create cast (Mood as varchar) with inout as implicit",
                "create cast (varchar as Shift) with inout as implicit",
                "create cast (Shift as varchar) with inout as implicit",
                "create view census as select name, count(*) as total from specimen group by name");
    }

    @Test
    void statementsThatNobodyUnderstandsAreTold() {
        EntityModel read = ZOO.readBy((sql) -> List.of(new RunSql(sql)));
        assertThat(read.statements()).isEmpty();
        assertThat(read.schema()).isEqualTo(ZOO.schema());
        assertThat(read.notModelled()).hasSize(5)
            .extracting(NotModelled::toString)
            .contains("view census: create view census as select name, count(*) as total from specimen group by name",
                    "cast (varchar as Mood): create cast (varchar as Mood) with inout as implicit");
    }

    @Test
    void statementsThatDoNotFitAreTold() {
        Operation twice = new CreateTable(Table.of(QualifiedName.of("census")));
        EntityModel read = ZOO.readBy((sql) -> List.of(twice));
        assertThat(read.schema().table(QualifiedName.of("census"))).isPresent();
        assertThat(read.notModelled()).hasSize(4);
    }

    @Test
    void statementsThatWriteRowsAreInitialRows() {
        EntityModel read = ZOO.readBy((sql) -> List.of(new RunCommand("INSERT", sql)));
        assertThat(read.initialRows()).hasSize(6);
        assertThat(read.notModelled()).isEmpty();
    }

}
