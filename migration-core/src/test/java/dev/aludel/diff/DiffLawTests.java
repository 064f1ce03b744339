package dev.aludel.diff;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.aludel.operation.DropAttribute;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Naming;
import dev.aludel.schema.RandomDatabases;
import dev.aludel.schema.Schema;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for every two schemas, without a database: nothing turns a schema into
 * itself, the difference turns the one into the other, and its reverse turns it back. A
 * hundred pairs for each of {@code aludel.test.repetitions}.
 */
class DiffLawTests {

    @Test
    void differenceIsTheOtherSchemaAndItsReverseTheWayBack() {
        List<String> failures = RandomDatabases.seeds(100)
            .parallel()
            .mapToObj(DiffLawTests::failure)
            .flatMap(Optional::stream)
            .toList();
        assertThat(failures).isEmpty();
    }

    private static Optional<String> failure(long seed) {
        RandomDatabases schemas = new RandomDatabases(seed);
        try {
            check(schemas.next(), schemas.next());
            return Optional.empty();
        }
        catch (RuntimeException | AssertionError broken) {
            return Optional.of("Seed %d: %s".formatted(seed, broken));
        }
    }

    private static void check(Schema from, Schema other) {
        // Names that nobody gave are those that the difference gives.
        Schema one = Naming.USUAL.complete(from);
        assertThat(between(one, one)).isEmpty();
        List<Operation> there = between(one, other);
        Schema after = applied(one, there);
        assertThat(between(after, other)).as("from what was made to what was wanted").isEmpty();
        assertThat(applied(one, between(one, Schema.empty()))).isEqualTo(Schema.empty());
        Optional<List<Operation>> back = Diff.reverse(there);
        assertThat(back.isPresent()).isEqualTo(there.stream().allMatch((operation) -> operation.reverse().isPresent()));
        // A field of a type that comes back comes back as the last.
        if (there.stream().noneMatch(DropAttribute.class::isInstance)) {
            back.ifPresent(
                    (operations) -> assertThat(between(applied(after, operations), one)).as("the way back").isEmpty());
        }
    }

    private static List<Operation> between(Schema from, Schema to) {
        return Diff.between(from, to, Equivalence.exact());
    }

    private static Schema applied(Schema schema, List<Operation> operations) {
        Schema after = schema;
        for (Operation operation : operations) {
            after = operation.applyTo(after);
        }
        return after;
    }

}
