package dev.aludel.safety.rule.data;

import java.util.Optional;
import java.util.stream.Stream;

import dev.aludel.operation.Operation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Evidence;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;

/** A key that shall be unique fails on rows that share theirs. */
final class UniqueOnExistingData implements Rule<Operation> {

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        return WantedKey.of(op, scene)
            .filter((key) -> !OwnRows.only(key.table(), scene) && !key.isBornUnique(scene) && !key.isProved(scene))
            .map((key) -> danger(key, scene))
            .stream();
    }

    private static Danger danger(WantedKey key, Scene scene) {
        Evidence evidence = Evidence.of(key.question().flatMap(scene::ask), "shares its key with another",
                "share their key with others");
        Danger danger = Danger.failure(key.table(), evidence, message(key));
        return only(key).map(danger::ofColumn).orElse(danger);
    }

    private static String message(WantedKey key) {
        String fails = "%s fails where two rows have the same %s".formatted(key.action(),
                (key.keys().size() == 1) ? "value" : "values");
        return key.leftover() != null
                ? "%s, and leaves index %s behind, which is not valid then.".formatted(fails, key.leftover())
                : fails + ".";
    }

    /** The only column of a key of columns. */
    private static Optional<String> only(WantedKey key) {
        return (key.keys().size() == 1 && !key.keys().get(0).expression()) ? Optional.of(key.keys().get(0).text())
                : Optional.empty();
    }

}
