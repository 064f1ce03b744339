package dev.aludel.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.aludel.operation.Operation;

/** All gentler ways that there are. */
public final class Rewrites {

    private static final List<Rewrite<?>> ALL = List.of(new ConcurrentIndex(), new ConcurrentIndexDrop(),
            new IndexedUnique(), new IndexedPrimaryKey(), new UncheckedForeignKey(), new UncheckedCheck(),
            new ProvedNotNull(), new CopiedColumn(), new CopiedColumnDrop());

    private Rewrites() {
    }

    /** The gentler way to make a change; empty where there is none, or none is needed. */
    public static Optional<Way> way(Operation change, Setting setting) {
        return ALL.stream().flatMap((rewrite) -> way(rewrite, change, setting).stream()).findFirst();
    }

    private static <O extends Operation> Optional<Way> way(Rewrite<O> rewrite, Operation change, Setting setting) {
        return Stream.of(change)
            .filter(rewrite.subject()::isInstance)
            .map(rewrite.subject()::cast)
            .flatMap((fitting) -> rewrite.way(fitting, setting).stream())
            .findFirst();
    }

}
