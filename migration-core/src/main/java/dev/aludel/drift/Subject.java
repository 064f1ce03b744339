package dev.aludel.drift;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.aludel.schema.Schema;

/** What an operation is about: the thing that is another one after it. */
final class Subject {

    private Subject() {
    }

    /**
     * The name of what has changed; empty for nothing. A type comes first, since the
     * columns of a renamed one follow it.
     */
    static String of(Schema before, Schema after) {
        return changed(before, after).findFirst().orElse("");
    }

    /** The names of all that is another in the one schema, or there in one alone. */
    static List<String> allOf(Schema one, Schema other) {
        return changed(one, other).toList();
    }

    private static Stream<String> changed(Schema before, Schema after) {
        return Stream
            .<Supplier<Stream<String>>>of(() -> changed(before.types(), after.types()),
                    () -> changed(before.sequences(), after.sequences()),
                    () -> changed(before.tables(), after.tables()), () -> changed(before.objects(), after.objects()),
                    () -> changed(before.namespaces(), after.namespaces()))
            .flatMap(Supplier::get);
    }

    /** The names of what is another afterwards, or there on one side alone. */
    private static <K, T> Stream<String> changed(Map<K, T> before, Map<K, T> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
            .filter((name) -> !Objects.equals(before.get(name), after.get(name)))
            .map(Objects::toString);
    }

}
