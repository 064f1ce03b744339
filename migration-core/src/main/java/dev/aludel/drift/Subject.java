package dev.aludel.drift;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        return Stream
            .of(changed(before.types(), after.types()), changed(before.sequences(), after.sequences()),
                    changed(before.tables(), after.tables()), changed(before.objects(), after.objects()),
                    changed(before.namespaces(), after.namespaces()))
            .flatMap(Optional::stream)
            .findFirst()
            .orElse("");
    }

    /** The name of what is another afterwards, or there on one side alone. */
    private static <K, T> Optional<String> changed(Map<K, T> before, Map<K, T> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
            .filter((name) -> !Objects.equals(before.get(name), after.get(name)))
            .map(Objects::toString)
            .findFirst();
    }

}
