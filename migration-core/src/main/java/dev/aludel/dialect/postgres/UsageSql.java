package dev.aludel.dialect.postgres;

/**
 * The queries behind what a server has counted ("The Cumulative Statistics System" of the
 * manual). What is in schemas has one parameter, those to look at.
 */
final class UsageSql {

    /**
     * Counters that were never set back are as old as the server's own, which it did set
     * when it was made.
     */
    static final String SERVER = """
            SELECT clock_timestamp() AS asked,
              coalesce(d.stats_reset, least((SELECT stats_reset FROM pg_stat_bgwriter),
                (SELECT stats_reset FROM pg_stat_archiver))) AS since,
              greatest((SELECT count(*) FROM pg_stat_replication),
                (SELECT count(*) FROM pg_replication_slots WHERE slot_type = 'physical')) AS replicas,
              pg_is_in_recovery() AS standby, current_schema() AS default_schema
            FROM pg_stat_database d WHERE d.datname = current_database()""";

    private static final String IN_SCHEMAS = """
            n.nspname = ANY (CASE cardinality(s.schemas) WHEN 0 THEN ARRAY[current_schema()] ELSE s.schemas END)""";

    private static final String SCHEMAS = "(SELECT ?::text[] AS schemas) s JOIN pg_namespace n ON " + IN_SCHEMAS;

    /** A partitioned table is used as its partitions are. */
    static final String TABLES = """
            SELECT n.nspname, c.relname,
              (sum(CASE WHEN p.reltuples > 0 THEN p.reltuples ELSE coalesce(u.n_live_tup, 0) END) FILTER (WHERE p.relkind = 'r'))::bigint AS rows,
              sum(pg_total_relation_size(p.oid))::bigint AS bytes, sum(coalesce(u.seq_scan, 0))::bigint AS whole_reads,
              sum(coalesce(u.seq_tup_read, 0))::bigint AS rows_read_whole, sum(coalesce(u.idx_scan, 0))::bigint AS index_reads,
              sum(coalesce(u.n_tup_ins + u.n_tup_upd + u.n_tup_del, 0))::bigint AS writes
            FROM %s
              JOIN pg_class c ON c.relnamespace = n.oid AND c.relkind IN ('r', 'p')
              JOIN LATERAL (SELECT c.oid UNION SELECT relid FROM pg_partition_tree(c.oid)) t (oid) ON true
              JOIN pg_class p ON p.oid = t.oid
              LEFT JOIN pg_stat_all_tables u ON u.relid = p.oid
            GROUP BY n.nspname, c.relname"""
        .formatted(SCHEMAS);

    static final String INDEXES = """
            SELECT n.nspname, c.relname, i.relname AS index, sum(coalesce(u.idx_scan, 0))::bigint AS reads,
              sum(pg_relation_size(p.oid))::bigint AS bytes,
              EXISTS (SELECT FROM pg_stat_progress_create_index b WHERE b.index_relid = i.oid) AS building,
              bool_or(x.indisreplident OR x.indisclustered) AS pinned
            FROM %s
              JOIN pg_class c ON c.relnamespace = n.oid AND c.relkind IN ('r', 'p', 'm')
              JOIN pg_index x ON x.indrelid = c.oid JOIN pg_class i ON i.oid = x.indexrelid
              JOIN LATERAL (SELECT i.oid UNION SELECT relid FROM pg_partition_tree(i.oid)) t (oid) ON true
              JOIN pg_class p ON p.oid = t.oid
              LEFT JOIN pg_stat_all_indexes u ON u.indexrelid = p.oid
            GROUP BY n.nspname, c.relname, i.oid, i.relname""".formatted(SCHEMAS);

    /** A negative number of values is a part of the number of rows ("pg_stats"). */
    static final String COLUMNS = """
            SELECT n.nspname, c.relname, v.attname, v.null_frac, v.correlation,
              CASE WHEN v.n_distinct < 0 THEN -v.n_distinct * greatest(c.reltuples, 0) ELSE v.n_distinct END AS values
            FROM %s
              JOIN pg_class c ON c.relnamespace = n.oid AND c.relkind IN ('r', 'p')
              JOIN pg_stats v ON v.schemaname = n.nspname AND v.tablename = c.relname
                AND v.inherited = (c.relkind = 'p')""".formatted(SCHEMAS);

    private static final String END = """
            CASE a.atttypid WHEN 'int2'::regtype THEN 32767 WHEN 'int4'::regtype THEN 2147483647
              WHEN 'int8'::regtype THEN 9223372036854775807 END""";

    /**
     * Its column is the one that owns it, or one whose default counts with it. How far it
     * has come is not for everybody to see, and not there before its first number.
     */
    static final String SEQUENCES = """
            SELECT n.nspname, c.relname, q.last_value, CASE WHEN q.increment_by < 0 THEN q.min_value ELSE q.max_value END AS end,
              q.increment_by, tn.nspname AS table_schema, t.relname AS table, a.attname AS column, %s AS column_end
            FROM %s
              JOIN pg_class c ON c.relnamespace = n.oid AND c.relkind = 'S'
              JOIN pg_sequences q ON q.schemaname = n.nspname AND q.sequencename = c.relname
              LEFT JOIN LATERAL (
                SELECT d.refobjid, d.refobjsubid FROM pg_depend d
                WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.refclassid = 'pg_class'::regclass
                  AND d.deptype IN ('a', 'i')
                UNION SELECT f.adrelid, f.adnum FROM pg_depend d JOIN pg_attrdef f ON f.oid = d.objid
                WHERE d.classid = 'pg_attrdef'::regclass AND d.refclassid = 'pg_class'::regclass AND d.refobjid = c.oid
                ORDER BY 1, 2 LIMIT 1) o ON true
              LEFT JOIN pg_attribute a ON a.attrelid = o.refobjid AND a.attnum = o.refobjsubid
              LEFT JOIN pg_class t ON t.oid = a.attrelid
              LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace
            WHERE q.last_value IS NOT NULL AND NOT q.cycle"""
        .formatted(END, SCHEMAS);

    /** The keys that are a small whole number; how far they have come is asked next. */
    static final String KEYS = """
            SELECT n.nspname, c.relname, a.attname, %s AS end
            FROM %s
              JOIN pg_class c ON c.relnamespace = n.oid AND c.relkind IN ('r', 'p')
              JOIN pg_index x ON x.indrelid = c.oid AND x.indisprimary AND x.indnkeyatts = 1
              JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = x.indkey[0]
            WHERE a.atttypid IN ('int2'::regtype, 'int4'::regtype) AND NOT c.relispartition
              AND has_column_privilege(c.oid, a.attnum, 'SELECT')""".formatted(END, SCHEMAS);

    static final String STATEMENTS_AT = """
            SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
            WHERE e.extname = 'pg_stat_statements'""";

    /**
     * Those of this database that take long each time, and most of the time together; the
     * texts of other users are not for everybody to see.
     */
    static final String STATEMENTS = """
            SELECT regexp_replace(trim(query), '\\s+', ' ', 'g') AS text, calls, total_exec_time AS millis, rows
            FROM %s.pg_stat_statements
            WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
              AND query <> '<insufficient privilege>' AND mean_exec_time >= %s
            ORDER BY total_exec_time DESC LIMIT %s""";

    private UsageSql() {
    }

}
