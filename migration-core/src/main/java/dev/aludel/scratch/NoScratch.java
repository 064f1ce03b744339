package dev.aludel.scratch;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Databases;
import dev.aludel.dialect.ServerNotStarted;
import dev.aludel.problem.AludelException;

/** There is no scratch database, and none can be made. */
public final class NoScratch extends AludelException {

    private final String reason;

    private final @Nullable String permission;

    private NoScratch(String reason, String action, @Nullable String permission, @Nullable Throwable cause) {
        super("No scratch database could be had: %s.".formatted(reason), action, cause);
        this.reason = reason;
        this.permission = permission;
    }

    /** The same where a server of our own was tried, too. */
    NoScratch and(ServerNotStarted server) {
        return new NoScratch(this.reason + ". " + server.what(), action(), this.permission, server);
    }

    /** The same where rows of the application must not leave its server. */
    NoScratch beside() {
        return new NoScratch(this.reason,
                ((this.permission != null) ? "Allow it: %s; or ".formatted(this.permission)
                        : "See that the application's server is there, or ")
                        + "name an empty database after --shadow, which rows are copied to; or invent all rows with "
                        + "--generate.",
                this.permission, getCause());
    }

    static NoScratch unreachable(DatabaseAddress address, Exception cause) {
        return new NoScratch("%s does not let us in: %s".formatted(address, cause.getMessage()),
                "Correct the address after --shadow; user and password are parameters of it, or else those of the "
                        + "application.",
                null, cause);
    }

    static NoScratch forbidden(String user, Databases databases, @Nullable Exception cause) {
        return new NoScratch("the user '%s' may not create databases on the application's server".formatted(user),
                "Allow it: %s; or ".formatted(databases.permission(user)) + elsewhere(databases),
                databases.permission(user), cause);
    }

    static NoScratch failed(String reason, Databases databases, @Nullable Exception cause) {
        return new NoScratch(reason, "See that the application's server is there, or " + elsewhere(databases), null,
                cause);
    }

    private static String elsewhere(Databases databases) {
        return "name an empty database after --shadow, or put %s on the class path: a server is then started for it."
            .formatted(databases.serverArtifact());
    }

}
