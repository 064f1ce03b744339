package dev.aludel.dialect.postgres;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;

/** Reads columns that are arrays; null is an empty one. */
final class Arrays {

    private Arrays() {
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return elements(row, column).map(String.class::cast).toList();
    }

    static List<Integer> numbers(ResultSet row, String column) throws SQLException {
        return elements(row, column).map((element) -> ((Number) element).intValue()).toList();
    }

    private static Stream<Object> elements(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return (array != null) ? Stream.of((Object[]) array.getArray()) : Stream.empty();
    }

}
