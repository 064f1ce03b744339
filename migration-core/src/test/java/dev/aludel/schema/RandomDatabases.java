package dev.aludel.schema;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;

/**
 * Random schemas of several parts that know nothing of each other, with all that a schema
 * can hold.
 */
public final class RandomDatabases {

    private final List<Supplier<Schema>> parts;

    /**
     * The seeds that a law is tried with, from {@code aludel.test.seed} on.
     * @param times how many of them for each of {@code aludel.test.repetitions}
     */
    public static LongStream seeds(double times) {
        long first = Long.getLong("aludel.test.seed", 0);
        long count = Math.round(Integer.getInteger("aludel.test.repetitions", 100) * times);
        return LongStream.range(first, first + count);
    }

    public RandomDatabases(long seed) {
        Chance chance = new Chance(seed, 17);
        RandomRelations relations = new RandomRelations(chance);
        RandomDependents dependents = new RandomDependents(chance);
        List<Supplier<Schema>> all = List.of(() -> dependents.on(relations.next()), new RandomSchemas(seed)::next,
                new RandomThings(seed)::next);
        List<Supplier<Schema>> some = chance.some(all, 0.5);
        this.parts = some.isEmpty() ? all.subList(0, 1) : some;
    }

    /** The next schema. */
    public Schema next() {
        Schema next = this.parts.stream().map(Supplier::get).reduce(Schema.empty(), RandomDatabases::all);
        boolean other = next.tables().keySet().stream().anyMatch((name) -> name.schema() != null)
                || next.types().keySet().stream().anyMatch((name) -> name.schema() != null);
        return other ? next.with(Namespace.of(RandomSchemas.OTHER_SCHEMA)) : next;
    }

    private static Schema all(Schema one, Schema other) {
        Schema all = one;
        for (Namespace namespace : other.namespaces().values()) {
            all = all.with(namespace);
        }
        for (NamedType type : other.types().values()) {
            all = all.with(type);
        }
        for (Sequence sequence : other.sequences().values()) {
            all = all.with(sequence);
        }
        for (Table table : other.tables().values()) {
            all = all.with(table);
        }
        for (NamedObject object : other.objects().values()) {
            all = all.with(object);
        }
        return all;
    }

}
