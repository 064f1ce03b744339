package dev.aludel.dialect.postgres;

/** The statistics over several columns. */
final class StatisticsQuery implements ObjectQuery {

    @Override
    public String text(int version) {
        return """
                SELECT 'STATISTICS', n.nspname, s.stxname, NULL,
                  'CREATE STATISTICS ' || {name n.nspname s.stxname} || substr(pg_get_statisticsobjdef(s.oid),
                    1 + length('CREATE STATISTICS ' || quote_ident(n.nspname) || '.' || quote_ident(s.stxname))),
                  NULL, 'pg_statistic_ext', s.oid
                FROM pg_statistic_ext s
                  JOIN pg_namespace n ON n.oid = s.stxnamespace
                WHERE {schemas} AND {own pg_statistic_ext s.oid}""";
    }

}
