package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.dialect.SqlStatement;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunSql;
import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.Schema;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The corpus read from its text alone, without a server: each script makes a schema, each
 * statement fits it and changes it or not, as its page says.
 */
class CorpusReadingTests {

    /** A schema and whether all of it was understood. */
    private record Read(Schema schema, boolean opaque) {
    }

    static Stream<CorpusSection> sections() {
        return Corpus.statements().stream();
    }

    @ParameterizedTest
    @MethodSource("sections")
    void everyStatementFits(CorpusSection section) {
        Schema before = read(Schema.empty(), List.of(section.before())).schema();
        List<String> errors = new ArrayList<>();
        for (CorpusCase example : section.cases()) {
            try {
                error(example, before, read(before, example.statements())).ifPresent(errors::add);
            }
            catch (DoesNotFit exception) {
                errors.add(example.title() + ": " + exception.what());
            }
        }
        assertThat(errors).isEmpty();
    }

    private static Optional<String> error(CorpusCase example, Schema before, Read after) {
        boolean changed = !after.schema().equals(before);
        boolean right = switch (example.expectation()) {
            case CHANGED -> changed && !after.opaque();
            case UNCHANGED -> !changed && !after.opaque();
            case NOT_ANALYSED -> after.opaque() || changed;
        };
        return right ? Optional.empty() : Optional.of("%s: expected %s, was %s%s".formatted(example.title(),
                example.expectation(), changed ? "changed" : "unchanged", after.opaque() ? ", not analysed" : ""));
    }

    private static Read read(Schema before, List<String> scripts) {
        PostgresReader reader = new PostgresReader();
        Schema schema = before;
        boolean opaque = false;
        for (String script : scripts) {
            for (SqlStatement statement : reader.split(script)) {
                for (Operation read : reader.operations(statement.sql(), "public")) {
                    Operation operation = read.completedFrom(schema);
                    opaque |= operation instanceof RunSql;
                    schema = operation.applyTo(schema);
                }
            }
        }
        return new Read(schema, opaque);
    }

}
