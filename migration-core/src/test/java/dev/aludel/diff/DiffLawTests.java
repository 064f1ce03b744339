package dev.aludel.diff;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import dev.aludel.operation.AttachPartition;
import dev.aludel.operation.DropAttribute;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Naming;
import dev.aludel.schema.RandomSchemas;
import dev.aludel.schema.RandomThings;
import dev.aludel.schema.Schema;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every two schemas, without a database. */
class DiffLawTests {

    @ParameterizedTest
    @MethodSource("seeds")
    void holdsForThingsOfEveryKind(int seed) {
        RandomThings schemas = new RandomThings(seed);
        Schema one = Naming.USUAL.complete(schemas.next());
        Schema other = Naming.USUAL.complete(schemas.next());
        assertThat(between(one, one)).isEmpty();
        List<Operation> there = between(one, other);
        Schema after = applied(one, there);
        assertThat(between(after, other)).isEmpty();
        assertThat(between(other, after)).isEmpty();
        assertThat(applied(one, between(one, Schema.empty()))).isEqualTo(Schema.empty());
        // A field that comes back comes back as the last, and a part keeps the keys of
        // the
        // whole when it is one no more.
        if (there.stream()
            .noneMatch((operation) -> operation instanceof DropAttribute || operation instanceof AttachPartition)) {
            Diff.reverse(there).ifPresent((back) -> assertThat(between(applied(after, back), one)).isEmpty());
        }
    }

    static int[] seeds() {
        return RandomSchemas.seeds().toArray();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingTurnsASchemaIntoItself(int seed) {
        Schema schema = new RandomSchemas(seed).next();
        assertThat(between(schema, schema)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void appliedDifferenceIsTheOtherSchema(int seed) {
        RandomSchemas schemas = new RandomSchemas(seed);
        Schema one = Naming.USUAL.complete(schemas.next());
        Schema other = schemas.next();
        assertThat(between(applied(one, between(one, other)), other)).isEmpty();
        assertThat(between(applied(Schema.empty(), between(Schema.empty(), one)), one)).isEmpty();
        assertThat(applied(one, between(one, Schema.empty()))).isEqualTo(Schema.empty());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void reversedDifferenceIsTheWayBack(int seed) {
        RandomSchemas schemas = new RandomSchemas(seed);
        Schema one = schemas.next();
        Schema other = schemas.next();
        List<Operation> there = between(one, other);
        Optional<List<Operation>> back = Diff.reverse(there);
        assertThat(back.isPresent()).isEqualTo(there.stream().allMatch((operation) -> operation.reverse().isPresent()));
        back.ifPresent((operations) -> assertThat(between(applied(applied(one, there), operations), one)).isEmpty());
    }

    private static List<Operation> between(Schema from, Schema to) {
        return Diff.between(from, to, Equivalence.exact());
    }

    /** Names that nobody gave are those that the difference gives them. */
    private static Schema applied(Schema schema, List<Operation> operations) {
        Schema after = Naming.USUAL.complete(schema);
        for (Operation operation : operations) {
            after = operation.applyTo(after);
        }
        return after;
    }

}
