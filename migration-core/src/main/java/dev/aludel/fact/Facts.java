package dev.aludel.fact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;

import dev.aludel.schema.QualifiedName;

/**
 * What the live database knows. Whoever asks uses a connection, as long as it is open:
 * for one thread at a time.
 */
public interface Facts {

    /** The server's version as it says it, such as {@code 17.2}; empty if unknown. */
    String serverVersion();

    /** The server's major version, such as 17; empty if unknown. */
    default OptionalInt majorVersion() {
        String digits = serverVersion().replaceFirst("\\D.*", "");
        return digits.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    /** How large a table is, if that was asked. */
    Optional<TableSize> size(QualifiedName table);

    /**
     * The answer to a question; the same one as long as these facts are asked.
     * @return nothing where the database did not answer within the limits, or could not
     */
    <A> Optional<A> ask(Question<A> question);

    /** The versions of applications that may be running, as far as they are recorded. */
    default List<RunningVersion> running() {
        return List.of();
    }

    /** The same, knowing which versions of applications may be running. */
    default Facts withRunning(List<RunningVersion> versions) {
        return new WithRunningVersions(this, versions);
    }

    /**
     * The same where every table is taken for a large one, as that of another database
     * may be: what its rows refute is refuted, but a table without rows proves nothing.
     */
    default Facts asIfLarge() {
        return new AsIfLarge(this);
    }

    /** Facts that are looked for when the first of them is asked for. */
    static Facts onDemand(Supplier<Facts> finder) {
        return new FactsOnDemand(finder);
    }

    /** Sizes that are known, and nothing about the rows. */
    static Facts of(String serverVersion, Map<QualifiedName, TableSize> tables) {
        return new KnownSizes(serverVersion, tables);
    }

}
