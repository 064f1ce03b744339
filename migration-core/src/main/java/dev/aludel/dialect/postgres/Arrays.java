package dev.aludel.dialect.postgres;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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

    /** Storage parameters, each as {@code name=value}. */
    static Map<String, String> parameters(ResultSet row, String column) throws SQLException {
        Map<String, String> parameters = new TreeMap<>();
        for (String parameter : texts(row, column)) {
            int equals = parameter.indexOf('=');
            parameters.put(parameter.substring(0, equals), parameter.substring(equals + 1));
        }
        return parameters;
    }

    private static Stream<Object> elements(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return (array != null) ? Stream.of((Object[]) array.getArray()) : Stream.empty();
    }

}
