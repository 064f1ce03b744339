package dev.aludel.scratch;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.aludel.problem.AludelException;
import dev.aludel.schema.Schema;

/** A database is not one to throw away. Nothing was done to it. */
public final class NotScratch extends AludelException {

    private static final int SHOWN = 5;

    private static final String ACTION = "Name an empty database that nobody needs, or none: without an address --shadow "
            + "makes one and drops it again.";

    private NotScratch(String what) {
        super(what, ACTION);
    }

    static NotScratch notEmpty(DatabaseAddress address, Schema schema) {
        String names = Stream.of(schema.tables().keySet(), schema.sequences().keySet(), schema.types().keySet())
            .flatMap((things) -> things.stream().map(Object::toString))
            .distinct()
            .limit(SHOWN)
            .collect(Collectors.joining(", "));
        return new NotScratch("The database %s is no scratch database: there is something in it, such as %s."
            .formatted(address, names));
    }

    static NotScratch theApplicationsOwn(DatabaseAddress address) {
        return new NotScratch(
                "The database %s is no scratch database: it is the application's own.".formatted(address));
    }

}
