package dev.aludel.sample.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The sample's own PostgreSQL server did not start. */
final class ServerDidNotStart extends RuntimeException {

    private final String action;

    private ServerDidNotStart(String what, String action, Exception cause) {
        super(what, cause);
        this.action = action;
    }

    static ServerDidNotStart because(Path folder, Exception cause) {
        if ("root".equals(System.getProperty("user.name")) && !userNamespaces()) {
            return forRoot(cause);
        }
        if (Files.exists(folder.resolve("postmaster.pid"))) {
            return inUse(folder, cause);
        }
        return new ServerDidNotStart("The sample's own PostgreSQL server did not start: " + cause.getMessage(),
                "Name a running server with SPRING_DATASOURCE_URL or DATABASE_URL.", cause);
    }

    static ServerDidNotStart forRoot(Exception cause) {
        return new ServerDidNotStart(
                "The sample's own PostgreSQL server did not start: PostgreSQL refuses to run as root, and root may "
                        + "not create a user namespace here.",
                "Start the sample as another user, or name a running server: "
                        + "DATABASE_URL=postgresql://user:password@host/database",
                cause);
    }

    static ServerDidNotStart inUse(Path folder, Exception cause) {
        return new ServerDidNotStart(
                "The sample's own PostgreSQL server did not start: another one uses the folder %s.".formatted(folder),
                "Stop the sample that runs already. If it was killed, its server (process %s) still runs: end it."
                    .formatted(process(folder)),
                cause);
    }

    /** What to do next. */
    String action() {
        return this.action;
    }

    private static String process(Path folder) {
        try {
            return Files.readAllLines(folder.resolve("postmaster.pid")).get(0);
        }
        catch (IOException | IndexOutOfBoundsException ex) {
            return "unknown";
        }
    }

    private static boolean userNamespaces() {
        try {
            return new ProcessBuilder("unshare", "-U", "true").start().waitFor() == 0;
        }
        catch (IOException ex) {
            return false;
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

}
