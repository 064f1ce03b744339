package dev.aludel.draft;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One way of a Java migration.
 *
 * @param name what the method is called
 * @param parameter the type of its parameter
 * @param statements what it says, in order
 */
record JavaMethod(String name, String parameter, List<JavaWord> statements) {

    /**
     * A method of Java is 64 KB at the most, and a statement of ours seldom 100 bytes.
     */
    private static final int LONGEST = 150;

    JavaMethod {
        statements = List.copyOf(statements);
    }

    /** Its text; where it is long it calls others, which follow it. */
    String text() {
        if (this.statements.size() <= LONGEST) {
            return overriding(body(this.statements));
        }
        List<List<JavaWord>> parts = IntStream.rangeClosed(0, (this.statements.size() - 1) / LONGEST)
            .mapToObj((part) -> this.statements.subList(part * LONGEST,
                    Math.min((part + 1) * LONGEST, this.statements.size())))
            .toList();
        String calls = IntStream.rangeClosed(1, parts.size())
            .mapToObj((part) -> "        %s%d(changes);\n".formatted(this.name, part))
            .collect(Collectors.joining());
        return Stream
            .concat(Stream.of(overriding(calls)),
                    IntStream.rangeClosed(1, parts.size()).mapToObj((part) -> part(part, parts.get(part - 1))))
            .collect(Collectors.joining("\n"));
    }

    private String overriding(String body) {
        return """
                    @Override
                    public void %s(%s changes) {
                %s    }
                """.formatted(this.name, this.parameter, body);
    }

    private String part(int number, List<JavaWord> said) {
        return """
                    private static void %s%d(%s changes) {
                %s    }
                """.formatted(this.name, number, this.parameter, body(said));
    }

    /** Lines of a text block move with the rest, which changes nothing in it. */
    private static String body(List<JavaWord> said) {
        return said.stream()
            .flatMap((word) -> (word.code() + ";").lines())
            .map((line) -> line.isEmpty() ? "\n" : "        " + line + "\n")
            .collect(Collectors.joining());
    }

}
