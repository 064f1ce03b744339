package dev.aludel.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Drops, when the JVM ends, what is still on a server that outlives the tests. */
final class Leftovers {

    private static final Map<String, TestServer> databases = new ConcurrentHashMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> databases.forEach((name, server) -> server.drop(name))));
    }

    private Leftovers() {
    }

    static void expect(TestServer server, String database) {
        if (server.outlivesTests()) {
            databases.put(database, server);
        }
    }

    static void forget(String database) {
        databases.remove(database);
    }

}
