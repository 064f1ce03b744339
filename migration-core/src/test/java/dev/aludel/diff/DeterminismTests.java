package dev.aludel.diff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import dev.aludel.schema.RandomDatabases;
import dev.aludel.schema.Schema;

import static org.assertj.core.api.Assertions.assertThat;

/** Two schemas have one difference, to the byte. */
class DeterminismTests {

    @Test
    void whereverTheThingsComeFirst() {
        for (long seed = 0; seed < 50; seed++) {
            RandomDatabases schemas = new RandomDatabases(seed);
            Schema one = schemas.next();
            Schema other = schemas.next();
            Random random = new Random(seed);
            assertThat(difference(shuffled(one, random), shuffled(other, random))).isEqualTo(difference(one, other));
        }
    }

    /** Hash codes and the order of immutable sets differ from process to process. */
    @Test
    void inEveryProcess() throws IOException, InterruptedException {
        Process other = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("java.class.path"), DeterminismTests.class.getName())
            .redirectErrorStream(true)
            .start();
        String text = new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(other.waitFor()).as(text).isZero();
        assertThat(text).isEqualTo(differences());
    }

    /** Prints some differences. */
    public static void main(String[] arguments) {
        System.out.writeBytes(differences().getBytes(StandardCharsets.UTF_8));
    }

    private static String differences() {
        return LongStream.range(0, 50).mapToObj((seed) -> {
            RandomDatabases schemas = new RandomDatabases(seed);
            return difference(schemas.next(), schemas.next());
        }).collect(Collectors.joining("\n"));
    }

    private static String difference(Schema one, Schema other) {
        return Diff.between(one, other, Equivalence.exact())
            .stream()
            .map(Object::toString)
            .collect(Collectors.joining("\n"));
    }

    private static Schema shuffled(Schema schema, Random random) {
        return Schema.of(shuffled(schema.namespaces().values(), random), shuffled(schema.tables().values(), random),
                shuffled(schema.sequences().values(), random), shuffled(schema.types().values(), random),
                shuffled(schema.objects().values(), random));
    }

    private static <T> List<T> shuffled(Collection<T> things, Random random) {
        List<T> list = new ArrayList<>(things);
        Collections.shuffle(list, random);
        return list;
    }

}
