package dev.aludel.dialect.postgres;

/** The tables that lie elsewhere. */
final class ForeignTableQuery implements ObjectQuery {

    @Override
    public String text(int version) {
        return """
                SELECT 'FOREIGN_TABLE', n.nspname, c.relname, NULL,
                  'CREATE FOREIGN TABLE ' || {name n.nspname c.relname}
                    || CASE WHEN c.relispartition THEN ' PARTITION OF ' || (SELECT i.inhparent::regclass::text FROM pg_inherits i
                        WHERE i.inhrelid = c.oid) || ' ' || pg_get_expr(c.relpartbound, c.oid)
                      ELSE ' (' || coalesce(concat_ws(', ',
                        (SELECT string_agg(quote_ident(a.attname) || ' ' || format_type(a.atttypid, a.atttypmod)
                            || coalesce((SELECT ' OPTIONS (' || string_agg(quote_ident(o.option_name) || ' ' || quote_literal(o.option_value), ', ')
                      || ')' FROM pg_options_to_table(a.attfdwoptions) o), '')
                            || CASE WHEN a.attcollation <> y.typcollation THEN ' COLLATE ' || a.attcollation::regcollation ELSE '' END
                            || CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END
                            || CASE WHEN d.adbin IS NULL THEN '' WHEN a.attgenerated <> ''
                              THEN ' GENERATED ALWAYS AS (' || pg_get_expr(d.adbin, d.adrelid) || ') '
                                || CASE a.attgenerated WHEN 's' THEN 'STORED' ELSE 'VIRTUAL' END
                              ELSE ' DEFAULT ' || pg_get_expr(d.adbin, d.adrelid) END, ', ' ORDER BY a.attnum)
                          FROM pg_attribute a JOIN pg_type y ON y.oid = a.atttypid
                            LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
                          WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attislocal),
                        (SELECT string_agg('CONSTRAINT ' || quote_ident(k.conname) || ' ' || pg_get_constraintdef(k.oid), ', '
                            ORDER BY k.conname)
                          FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c' AND k.conislocal)), '') || ')'
                        || coalesce((SELECT ' INHERITS (' || string_agg(i.inhparent::regclass::text, ', ' ORDER BY i.inhseqno) || ')'
                          FROM pg_inherits i WHERE i.inhrelid = c.oid), '') END
                    || ' SERVER ' || quote_ident(s.srvname)
                    || coalesce((SELECT ' OPTIONS (' || string_agg(quote_ident(o.option_name) || ' ' || quote_literal(o.option_value), ', ')
                      || ')' FROM pg_options_to_table(f.ftoptions) o), ''),
                  NULL, 'pg_class', c.oid
                FROM pg_foreign_table f
                  JOIN pg_class c ON c.oid = f.ftrelid
                  JOIN pg_namespace n ON n.oid = c.relnamespace
                  JOIN pg_foreign_server s ON s.oid = f.ftserver
                WHERE {schemas} AND {own pg_class c.oid}""";
    }

}
