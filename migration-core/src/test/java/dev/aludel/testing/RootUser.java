package dev.aludel.testing;

import java.io.IOException;

/**
 * Why an embedded server does not start for root in many containers: PostgreSQL refuses
 * to run as root, and the way around it, a user namespace, is forbidden there.
 */
final class RootUser {

    static final String WAY_OUT = """
            The embedded PostgreSQL did not start: PostgreSQL refuses to run as root, and root may not create a user
            namespace here. Run the build as another user, or start Docker, or name a server with ALUDEL_TEST_URL,
            ALUDEL_TEST_USER and ALUDEL_TEST_PASSWORD.""";

    private RootUser() {
    }

    /** The same failure, with the way out where being root is its cause. */
    static IllegalStateException explain(IllegalStateException failure) {
        boolean root = "root".equals(System.getProperty("user.name"));
        return (root && !canLeave()) ? new IllegalStateException(WAY_OUT, failure) : failure;
    }

    private static boolean canLeave() {
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
