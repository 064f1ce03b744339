package dev.aludel.testing;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a server does without whose data nobody needs after a crash. */
final class ServerSettings {

    private static final Map<String, String> SETTINGS = new TreeMap<>(
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "wal_level", "minimal",
                    "max_wal_senders", "0", "max_connections", "200"));

    private ServerSettings() {
    }

    static Map<String, String> all() {
        return SETTINGS;
    }

    static String[] commandLine() {
        return Stream.concat(Stream.of("postgres"),
                SETTINGS.entrySet().stream().flatMap(entry -> Stream.of("-c", entry.getKey() + "=" + entry.getValue())))
            .toArray(String[]::new);
    }

    /**
     * Whether {@code CREATE DATABASE} takes a strategy; before PostgreSQL 15 it always
     * copied files.
     */
    static boolean copiesFiles(PostgresVersion version) {
        return version.compareTo(PostgresVersion.V15) >= 0;
    }

}
