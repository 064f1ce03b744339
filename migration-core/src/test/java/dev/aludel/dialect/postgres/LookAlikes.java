package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.List;

import dev.aludel.diff.Diff;
import dev.aludel.schema.Schema;

/**
 * Finds cases of a section after which our schema is the same and the database is not: a
 * detail that the schema does not hold, or one that does not matter.
 */
final class LookAlikes {

    private final List<Seen> seen = new ArrayList<>();

    /** Which earlier case it looks like, and what differs; empty where there is none. */
    String of(CorpusCase example, Schema schema, Everything everything) {
        String found = this.seen.stream()
            .filter((other) -> !other.everything().equals(everything) && same(other.schema(), schema))
            .findFirst()
            .map((other) -> "looks like: %s%n%s".formatted(other.example().title(),
                    everything.without(other.everything())))
            .orElse("");
        this.seen.add(new Seen(example, schema, everything));
        return found;
    }

    private static boolean same(Schema one, Schema other) {
        return Diff.between(one, other, Live.EQUIVALENCE).isEmpty()
                && Diff.between(other, one, Live.EQUIVALENCE).isEmpty();
    }

    private record Seen(CorpusCase example, Schema schema, Everything everything) {

    }

}
