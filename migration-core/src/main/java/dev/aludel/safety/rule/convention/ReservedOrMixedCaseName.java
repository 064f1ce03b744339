package dev.aludel.safety.rule.convention;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.aludel.operation.Operation;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;

/** A name that has to be quoted for ever. */
final class ReservedOrMixedCaseName implements Rule<Operation> {

    @Override
    public Class<Operation> subject() {
        return Operation.class;
    }

    @Override
    public Stream<Danger> dangers(Operation op, Scene scene) {
        String names = Written.names(op)
            .filter((name) -> !scene.name(name).equals(name))
            .distinct()
            .collect(Collectors.joining(", "));
        return names.isEmpty() ? Stream.empty()
                : Stream.of(Danger.remark("Every statement has to quote what is called so: %s.".formatted(names)));
    }

}
