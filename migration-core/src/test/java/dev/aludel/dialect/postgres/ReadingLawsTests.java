package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.diff.Diff;
import dev.aludel.operation.Cases;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Naming;
import dev.aludel.schema.RandomSchemas;
import dev.aludel.schema.Schema;

import static org.assertj.core.api.Assertions.assertThat;

/** What the grammar writes, the reader reads. */
class ReadingLawsTests {

    private static final PostgresGrammar GRAMMAR = new PostgresGrammar();

    static IntStream seeds() {
        return RandomSchemas.seeds();
    }

    static Stream<Operation> samples() {
        return OperationSamples.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyKindOfOperationIsReadAsItself(Operation operation) {
        assertThat(Reading.read(GRAMMAR.sql(operation))).containsExactly(operation);
    }

    @Test
    void thereAreSamplesOfEveryKind() {
        Set<Class<?>> sampled = samples().map(Object::getClass).collect(Collectors.toSet());
        assertThat(Cases.kinds())
            .allMatch((kind) -> sampled.contains(kind) || OperationSamples.WITHOUT_WORDS.contains(kind));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anOperationIsReadAsItself(long seed) {
        RandomSchemas random = new RandomSchemas(seed);
        Schema schema = Naming.USUAL.complete(random.next());
        for (Operation operation : Diff.between(schema, Naming.USUAL.complete(random.next()), Live.EQUIVALENCE)) {
            check(operation, schema);
            schema = operation.applyTo(schema);
        }
    }

    private static void check(Operation operation, Schema before) {
        String sql = GRAMMAR.sql(operation);
        List<Operation> read = Reading.read(sql);
        assertThat(read).as(sql).hasSize(1);
        Operation completed = read.get(0).completedFrom(before);
        assertThat(completed).as(sql).hasSameClassAs(operation);
        Schema wanted = operation.applyTo(before);
        Schema found = completed.applyTo(before);
        if (!found.equals(wanted)) {
            assertThat(Diff.between(found, wanted, Live.EQUIVALENCE)).as(sql).isEmpty();
            assertThat(Diff.between(wanted, found, Live.EQUIVALENCE)).as(sql).isEmpty();
        }
    }

}
