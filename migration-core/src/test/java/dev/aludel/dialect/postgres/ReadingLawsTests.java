package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.diff.Diff;
import dev.aludel.operation.ChangeSequence;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunSql;
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

    @ParameterizedTest
    @MethodSource("seeds")
    void anOperationIsReadAsItself(long seed) {
        RandomSchemas random = new RandomSchemas(seed);
        Schema schema = Naming.complete(random.next());
        for (Operation operation : Diff.between(schema, Naming.complete(random.next()), Live.EQUIVALENCE)) {
            check(operation, schema);
            schema = operation.applyTo(schema);
        }
    }

    private static void check(Operation operation, Schema before) {
        String sql = GRAMMAR.sql(operation);
        List<Operation> read = Reading.read(sql);
        if (operation instanceof ChangeSequence) {
            // Its statement says what changes but not all that was.
            assertThat(read).containsExactly(new RunSql(sql));
            return;
        }
        assertThat(read).as(sql).hasSize(1);
        assertThat(read.get(0)).as(sql).hasSameClassAs(operation);
        Schema wanted = operation.applyTo(before);
        Schema found = read.get(0).completedFrom(before).applyTo(before);
        if (!found.equals(wanted)) {
            assertThat(Diff.between(found, wanted, Live.EQUIVALENCE)).as(sql).isEmpty();
            assertThat(Diff.between(wanted, found, Live.EQUIVALENCE)).as(sql).isEmpty();
        }
    }

}
