package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Default;
import dev.aludel.schema.Generated;
import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.testing.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/** What the catalog of a server says of texts that were written. */
record PrintedTexts(Table table, Map<WrittenText, String> texts) {

    static PrintedTexts of(TestDatabase database, Collection<WrittenText> written) throws SQLException {
        try (Connection connection = database.dataSource().getConnection()) {
            Map<WrittenText, String> names = new LinkedHashMap<>();
            written.forEach((text) -> names.putIfAbsent(text, "case_" + names.size()));
            try (Statement statement = connection.createStatement()) {
                statement.setEscapeProcessing(false);
                statement.execute(WrittenText.content("table.sql"));
                statement.execute(names.entrySet()
                    .stream()
                    .map((entry) -> entry.getKey().statement(entry.getValue()))
                    .collect(Collectors.joining(";\n")));
            }
            Table table = new PostgresCatalog().read(connection, List.of()).tables().get(QualifiedName.of("things"));
            Map<WrittenText, String> texts = new LinkedHashMap<>();
            names.forEach((text, name) -> texts.put(text, printed(table, text, name)));
            return new PrintedTexts(
                    table.withColumns(
                            table.columns().stream().filter((column) -> !column.name().startsWith("case_")).toList()),
                    texts);
        }
    }

    /** What the catalog says; an empty text for no default at all. */
    private static String printed(Table table, WrittenText text, String name) {
        return switch (text.place()) {
            case "check" -> table.constraint(name).map(CheckConstraint.class::cast).orElseThrow().expression();
            case "default" -> {
                Column column = table.column(name).orElseThrow();
                yield (column.value() instanceof Default value) ? value.expression() : "";
            }
            case "generated" -> ((Generated) table.column(name).orElseThrow().value()).expression();
            case "index" -> table.index(name).map(Index::keys).orElseThrow().get(0).text();
            default -> {
                String condition = table.index(name).orElseThrow().where();
                assertThat(condition).isNotNull();
                yield condition;
            }
        };
    }

}
