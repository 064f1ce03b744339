package dev.aludel.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Databases that are filled once and copied for each test. */
final class Templates {

    private static final Map<Key, Supplier<String>> templates = new ConcurrentHashMap<>();

    private Templates() {
    }

    static String database(TestServer server, String name, DatabaseSetup setup) {
        return templates.computeIfAbsent(new Key(server, name), key -> Once.of(() -> create(server, name, setup)))
            .get();
    }

    private static String create(TestServer server, String name, DatabaseSetup setup) {
        String database = DatabaseNames.next();
        server.create(database, "template0");
        Leftovers.expect(server, database);
        try (Connection connection = DriverManager.getConnection(server.url(database), server.user(),
                server.password())) {
            setup.fill(connection);
        }
        catch (SQLException ex) {
            throw new IllegalStateException("The template '%s' could not be filled".formatted(name), ex);
        }
        return database;
    }

    private record Key(TestServer server, String name) {
    }

}
