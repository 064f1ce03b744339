package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.migration.Statement;
import dev.aludel.operation.RunSql;
import dev.aludel.problem.Location;
import dev.aludel.replay.Replay;
import dev.aludel.replay.Replayed;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The corpus read from its text alone, without a server: each script makes a schema, each
 * statement fits it and changes it or not, as its page says.
 */
class CorpusReadingTests {

    /** What no schema holds: whose things are, and what an extension takes along. */
    private static final Pattern BEYOND = Pattern.compile("OWNER TO|DEPENDS ON EXTENSION");

    /** What is not as it should be, with the reasons on the page. */
    private static final StatementExceptions OPEN = StatementExceptions.ofAny();

    /** A schema, whether not all of it was understood, and what did not fit. */
    private record Read(Schema schema, boolean opaque, List<String> misfits) {
    }

    static Stream<CorpusSection> sections() {
        return Corpus.statements().stream();
    }

    @ParameterizedTest
    @MethodSource("sections")
    void everyStatementFits(CorpusSection section) {
        Schema before = read(Schema.empty(), List.of(section.before())).schema()
            .withEachTable(CorpusReadingTests::unspelled);
        List<String> errors = new ArrayList<>();
        for (CorpusCase example : section.cases()) {
            if (OPEN.has(section.page(), example) || BEYOND.matcher(example.title()).find()) {
                continue;
            }
            Read after = read(before, example.statements());
            after.misfits().forEach((misfit) -> errors.add(example.title() + ": " + misfit));
            error(example, before, after).ifPresent(errors::add);
        }
        assertThat(errors).isEmpty();
    }

    private static Optional<String> error(CorpusCase example, Schema before, Read after) {
        boolean changed = !same(before, after.schema());
        boolean right = switch (example.expectation()) {
            case CHANGED -> changed && !after.opaque();
            case UNCHANGED, BEYOND -> !changed && !after.opaque();
            case NOT_ANALYSED -> after.opaque() || changed;
        };
        return right ? Optional.empty() : Optional.of("%s: expected %s, was %s%s".formatted(example.title(),
                example.expectation(), changed ? "changed" : "unchanged", after.opaque() ? ", not analysed" : ""));
    }

    /** Types may be spelled otherwise. */
    private static boolean same(Schema before, Schema after) {
        return before.withEachTable(CorpusReadingTests::unspelled)
            .equals(after.withEachTable(CorpusReadingTests::unspelled));
    }

    private static Table unspelled(Table table) {
        return table.withColumns(
                table.columns().stream().map((column) -> column.typed(CanonicalType.of(column.type()))).toList());
    }

    private static Read read(Schema before, List<String> scripts) {
        PostgresReader reader = new PostgresReader();
        List<Statement> statements = scripts.stream()
            .flatMap((script) -> reader.split(script).stream())
            .map((statement) -> new Statement(statement.sql(), Location.of("script"), List.of()))
            .toList();
        Replayed replayed = Replay.of(reader, "public").over(before, statements);
        return new Read(replayed.after(), replayed.operations().anyMatch(RunSql.class::isInstance),
                replayed.steps().stream().flatMap((step) -> step.misfits().stream()).toList());
    }

}
