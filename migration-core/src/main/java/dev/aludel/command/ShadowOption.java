package dev.aludel.command;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

import dev.aludel.scratch.DatabaseAddress;

/** A scratch database to which all migrations are applied. */
final class ShadowOption {

    @Option(names = "--shadow", arity = "0..1", fallbackValue = "", paramLabel = "JDBC-URL",
            description = "From an empty database to which all migrations are applied: this one, or one that is made "
                    + "and dropped again.")
    private @Nullable String shadow;

    /** Whether one is wanted. */
    boolean given() {
        return this.shadow != null;
    }

    /** Where it is; null for one that is made. */
    @Nullable DatabaseAddress address() {
        return (this.shadow == null || this.shadow.isEmpty()) ? null : DatabaseAddress.of(this.shadow);
    }

}
