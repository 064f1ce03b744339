package dev.aludel.operation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An exhaustive switch over {@link Operation}, which Java 17 lacks: a table from
 * operation class to answer. A dialect states only its differences:
 * {@code ANSI.but("PostgreSQL").on(…)}. Immutable.
 *
 * @param <R> the answer
 */
public final class Cases<R> {

    private final String name;

    private final Map<Class<? extends Operation>, Function<Operation, ? extends R>> answers;

    private Cases(String name, Map<Class<? extends Operation>, Function<Operation, ? extends R>> answers) {
        this.name = name;
        this.answers = Map.copyOf(answers);
    }

    /** An empty table; the name says whose it is when a case is missing. */
    public static <R> Cases<R> named(String name) {
        return new Cases<>(name, Map.of());
    }

    /** The same table under another name, to be changed where it differs. */
    public Cases<R> but(String newName) {
        return new Cases<>(newName, this.answers);
    }

    /**
     * The same with an answer for one kind of operation, in place of the one it may have.
     */
    public <O extends Operation> Cases<R> on(Class<O> kind, Function<? super O, ? extends R> answer) {
        if (kind.isInterface()) {
            throw new IllegalArgumentException(kind.getSimpleName() + " is not one kind of operation but several");
        }
        Map<Class<? extends Operation>, Function<Operation, ? extends R>> more = new HashMap<>(this.answers);
        more.put(kind, (operation) -> answer.apply(kind.cast(operation)));
        return new Cases<>(this.name, more);
    }

    /**
     * This table, checked to be complete.
     * @throws IllegalStateException naming the missing cases
     */
    public Cases<R> complete() {
        List<String> missing = kinds().stream()
            .filter((kind) -> !this.answers.containsKey(kind))
            .map(Class::getSimpleName)
            .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("%s has no case for %s".formatted(this.name, String.join(", ", missing)));
        }
        return this;
    }

    /**
     * The answer for an operation.
     * @throws IllegalStateException if there is no case for it
     */
    public R of(Operation operation) {
        Function<Operation, ? extends R> answer = this.answers.get(operation.getClass());
        if (answer == null) {
            throw new IllegalStateException(
                    "%s has no case for %s".formatted(this.name, operation.getClass().getSimpleName()));
        }
        return answer.apply(operation);
    }

    /** Every kind of operation there is. */
    public static List<Class<? extends Operation>> kinds() {
        List<Class<? extends Operation>> kinds = new ArrayList<>();
        collect(Operation.class, kinds);
        return List.copyOf(kinds);
    }

    private static void collect(Class<? extends Operation> kind, List<Class<? extends Operation>> kinds) {
        if (!kind.isSealed()) {
            kinds.add(kind);
            return;
        }
        for (Class<?> permitted : kind.getPermittedSubclasses()) {
            collect(permitted.asSubclass(Operation.class), kinds);
        }
    }

}
