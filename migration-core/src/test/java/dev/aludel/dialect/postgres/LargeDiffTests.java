package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;
import dev.aludel.testing.Database;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** Differences that are long: nothing recurses along them. */
class LargeDiffTests {

    private static final DataType INTEGER = DataType.of("integer");

    @Test
    void thousandTablesThatReferToEachOther(@Database TestDatabase database) throws SQLException {
        Schema chain = Schema.of(IntStream.range(0, 1000).mapToObj(LargeDiffTests::link).toArray(Table[]::new));
        try (Connection connection = database.dataSource().getConnection()) {
            assertThat(new Journey(new Live(connection), Schema.empty(), chain).take()).isEmpty();
        }
    }

    @Test
    void threeHundredColumnsThatChange(@Database TestDatabase database) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            assertThat(new Journey(new Live(connection), wide("integer"), wide("bigint")).take()).isEmpty();
        }
    }

    private static Table link(int number) {
        Table table = Table.of(name(number), Column.of("id", INTEGER), Column.of("next", INTEGER))
            .with(PrimaryKey.of("pk_" + number, List.of("id")));
        return (number == 999) ? table
                : table.with(ForeignKey.of("fk_" + number, List.of("next"), name(number + 1), List.of("id")));
    }

    private static QualifiedName name(int number) {
        return QualifiedName.of("link_" + number);
    }

    private static Schema wide(String type) {
        return Schema.of(Table.of(QualifiedName.of("wide"),
                IntStream.range(0, 300)
                    .mapToObj((number) -> Column.of("column_" + number, DataType.of(type)).commented(type))
                    .toList()));
    }

}
