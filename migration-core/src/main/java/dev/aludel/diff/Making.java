package dev.aludel.diff;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;

import dev.aludel.operation.CreateType;
import dev.aludel.operation.Operation;
import dev.aludel.schema.NamedType;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.Schema;

/**
 * Something that has to be made.
 *
 * @param name what it is called
 * @param needs what has to be there before it
 * @param stage when it is made
 * @param operation what makes it
 */
record Making(ObjectName name, Set<ObjectName> needs, Stage stage, Operation operation) {

    /** A type, which may call functions. */
    static Making of(NamedType type, Schema schema) {
        Set<ObjectName> needs = new HashSet<>(TypeDiff.needs(type));
        Set<String> words = Words.expressions(type)
            .flatMap((expression) -> Words.of(expression).stream())
            .collect(Collectors.toSet());
        schema.objects()
            .keySet()
            .stream()
            .filter((name) -> name.kind() == ObjectKind.FUNCTION && words.contains(name.name().name()))
            .forEach(needs::add);
        return new Making(TypeDiff.name(type), needs, Stage.CREATE_TYPES, new CreateType(type));
    }

}
