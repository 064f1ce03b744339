package dev.aludel.dialect.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import dev.aludel.dialect.postgres.Probe.Query;
import dev.aludel.fact.Traffic;
import dev.aludel.fact.TrafficOn;

/**
 * Who is in the way of a lock, and how much is written. An automatic vacuum steps aside,
 * but for one that prevents the wraparound of transaction ids.
 */
final class TrafficProbe {

    private static final PostgresSpelling SPELLING = new PostgresSpelling();

    /**
     * Which locks are in the way of which, "Conflicting Lock Modes" of the manual's page
     * on explicit locking; the weaker comes first.
     */
    private static final Map<String, List<String>> CONFLICTS = conflicts();

    private static final String SQL = """
            SELECT ARRAY(
                SELECT 'session ' || a.pid || coalesce(' of user ' || a.usename, '')
                  || coalesce(', application ''' || nullif(a.application_name, '') || '''', '')
                  || coalesce(', ' || a.state, '') || coalesce(' for ' || extract(epoch FROM now() - a.xact_start)::bigint || ' s', '')
                  || ', holds ' || string_agg(DISTINCT trim(regexp_replace(regexp_replace(l.mode, 'Lock$', ''),
                    '([A-Z])', ' \\1', 'g')), ', ')
                FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
                WHERE l.granted AND l.locktype = 'relation' AND l.pid <> pg_backend_pid()
                  AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
                  AND l.relation = '%1$s'::regclass AND l.mode = ANY (ARRAY[%2$s])
                  AND (a.backend_type <> 'autovacuum worker' OR a.query LIKE '%%to prevent wraparound%%')
                GROUP BY a.pid, a.usename, a.application_name, a.state, a.xact_start ORDER BY a.xact_start, a.pid),
              CASE WHEN s.seconds >= 86400 THEN w.writes / s.seconds ELSE 0 END
            FROM (SELECT coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0) AS writes FROM pg_stat_all_tables
                WHERE relid = '%1$s'::regclass OR relid IN (SELECT relid FROM pg_partition_tree('%1$s'::regclass))) w,
              (SELECT extract(epoch FROM now() - coalesce(d.stats_reset, least((SELECT stats_reset FROM pg_stat_bgwriter),
                  (SELECT stats_reset FROM pg_stat_archiver)))) AS seconds
                FROM pg_stat_database d WHERE d.datname = current_database()) s""";

    private TrafficProbe() {
    }

    static Probe<Traffic> of(TrafficOn question) {
        String table = SPELLING.name(question.table()).replace("'", "''");
        String modes = CONFLICTS.getOrDefault(question.mode(), List.of())
            .stream()
            .map((mode) -> "'" + mode + "'")
            .collect(Collectors.joining(", "));
        return new Probe<>(new Query<>(SQL.formatted(table, modes.isEmpty() ? "''" : modes), TrafficProbe::read), null);
    }

    private static Traffic read(ResultSet row) throws SQLException {
        List<String> holders = Arrays.stream((String[]) row.getArray(1).getArray()).map(TrafficProbe::inWords).toList();
        return new Traffic(holders, row.getDouble(2));
    }

    /** The lock's name as the manual has it. */
    private static String inWords(String holder) {
        int lock = holder.lastIndexOf("holds ") + "holds ".length();
        return holder.substring(0, lock) + holder.substring(lock).toUpperCase(Locale.ROOT);
    }

    private static Map<String, List<String>> conflicts() {
        List<String> all = List.of("AccessShareLock", "RowShareLock", "RowExclusiveLock", "ShareUpdateExclusiveLock",
                "ShareLock", "ShareRowExclusiveLock", "ExclusiveLock", "AccessExclusiveLock");
        Map<String, List<String>> conflicts = new LinkedHashMap<>();
        conflicts.put("ACCESS EXCLUSIVE", all);
        conflicts.put("EXCLUSIVE", all.subList(1, all.size()));
        conflicts.put("SHARE ROW EXCLUSIVE", all.subList(2, all.size()));
        conflicts.put("SHARE", List.of("RowExclusiveLock", "ShareUpdateExclusiveLock", "ShareRowExclusiveLock",
                "ExclusiveLock", "AccessExclusiveLock"));
        conflicts.put("SHARE UPDATE EXCLUSIVE", all.subList(3, all.size()));
        conflicts.put("ROW EXCLUSIVE", all.subList(4, all.size()));
        conflicts.put("ROW SHARE", all.subList(6, all.size()));
        conflicts.put("ACCESS SHARE", all.subList(7, all.size()));
        return conflicts;
    }

}
