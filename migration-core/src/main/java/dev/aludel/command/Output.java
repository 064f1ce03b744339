package dev.aludel.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Where a command prints to. */
final class Output {

    /** In an address of a database. */
    private static final Pattern PASSWORD = Pattern.compile("(?i)(password=)[^&;\\s'\"]*");

    private final PrintWriter writer;

    Output(PrintWriter writer) {
        this.writer = writer;
    }

    /** A mistake, in the words of somebody who may not know what a password is. */
    void mistake(@Nullable String text) {
        print(PASSWORD.matcher(String.valueOf(text)).replaceAll("$1***"));
    }

    /** A line, or several. */
    void print(String text) {
        text.lines().forEach(this.writer::println);
        this.writer.flush();
    }

    /** A value as JSON. */
    void json(Object value) {
        print(Mapper.JSON.writeValueAsString(value));
    }

    /** Rows whose columns stand below each other. */
    void table(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                if (i == widths.size()) {
                    widths.add(0);
                }
                widths.set(i, Math.max(widths.get(i), row.get(i).length()));
            }
        }
        rows.forEach((row) -> print(IntStream.range(0, row.size())
            .mapToObj((i) -> row.get(i) + " ".repeat(widths.get(i) - row.get(i).length()))
            .collect(Collectors.joining("  "))
            .stripTrailing()));
    }

    /** Made when the first JSON is printed; a path is one, and no address. */
    private static final class Mapper {

        private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .addModule(new SimpleModule().addSerializer(Path.class, ToStringSerializer.instance))
            .build();

    }

}
