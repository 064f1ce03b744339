package dev.aludel.dialect.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import dev.aludel.dialect.SessionSettings;
import dev.aludel.dialect.postgres.lexer.Words;

/** Settings by the words of pg_settings, and the two that it does not show: who acts. */
final class PostgresSettings implements SessionSettings {

    private static final Set<String> VERBS = Set.of("set", "reset", "discard", "do", "call");

    private static final String AUTHORIZATION = "session_authorization";

    private static final String ROLE = "role";

    private static final String READ = """
            SELECT name, setting FROM pg_settings WHERE source = 'session'
            UNION ALL SELECT 'session_authorization', session_user
            UNION ALL SELECT 'role', current_setting('role')""";

    /**
     * Who acts comes first, since not everybody may set the rest; a new session user has
     * no role. What a transaction has for itself ends with it.
     */
    private static final String RESTORE = """
            SELECT set_config('session_authorization', w.who, false) FROM (SELECT ?::text AS who) w WHERE session_user <> w.who;
            SELECT set_config('role', w.who, false) FROM (SELECT ?::text AS who) w WHERE current_setting('role') <> w.who;
            SELECT set_config(s.name, coalesce(b.setting, s.reset_val), false)
            FROM pg_settings s LEFT JOIN unnest(?::text[], ?::text[]) AS b (name, setting) ON b.name = s.name
            WHERE (s.source = 'session' OR b.name IS NOT NULL) AND s.context IN ('user', 'superuser') AND s.name NOT LIKE 'transaction\\_%'
              AND s.setting IS DISTINCT FROM coalesce(b.setting, s.reset_val)""";

    @Override
    public boolean mayBeChangedBy(String sql) {
        return VERBS.contains(Words.of(sql).at(0)) || sql.toLowerCase(Locale.ROOT).contains("set_config");
    }

    @Override
    public Map<String, String> read(Connection connection) throws SQLException {
        Map<String, String> settings = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(READ)) {
            while (row.next()) {
                settings.put(row.getString(1), row.getString(2));
            }
        }
        return settings;
    }

    @Override
    public void restore(Connection connection, Map<String, String> before) throws SQLException {
        Map<String, String> shown = new LinkedHashMap<>(before);
        try (PreparedStatement statement = connection.prepareStatement(RESTORE)) {
            statement.setString(1, shown.remove(AUTHORIZATION));
            statement.setString(2, shown.remove(ROLE));
            statement.setArray(3, connection.createArrayOf("text", shown.keySet().toArray()));
            statement.setArray(4, connection.createArrayOf("text", shown.values().toArray()));
            statement.execute();
        }
    }

}
