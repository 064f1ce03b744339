package dev.aludel.dialect.postgres;

/**
 * Other databases and how they are reached. What a user needs to be let in there is a
 * secret: of that only the name is read, and of a server with such an option too.
 */
final class ServerQuery implements ObjectQuery {

    @Override
    public String text(int version) {
        return """
                SELECT 'FOREIGN_DATA_WRAPPER', NULL, w.fdwname, NULL,
                  CASE WHEN NOT EXISTS (SELECT FROM pg_options_to_table(w.fdwoptions) o WHERE o.option_name ~* 'pass|secret|token|key|credential') THEN
                    'CREATE FOREIGN DATA WRAPPER ' || quote_ident(w.fdwname)
                    || coalesce(' HANDLER ' || nullif(w.fdwhandler, 0)::regproc, '')
                    || coalesce(' VALIDATOR ' || nullif(w.fdwvalidator, 0)::regproc, '')
                    || coalesce((SELECT ' OPTIONS (' || string_agg(quote_ident(o.option_name) || ' ' || quote_literal(o.option_value), ', ')
                      || ')' FROM pg_options_to_table(w.fdwoptions) o), '') END,
                  NULL, 'pg_foreign_data_wrapper', w.oid
                FROM pg_foreign_data_wrapper w
                WHERE {own pg_foreign_data_wrapper w.oid}
                UNION ALL
                SELECT 'SERVER', NULL, s.srvname, NULL,
                  CASE WHEN NOT EXISTS (SELECT FROM pg_options_to_table(s.srvoptions) o WHERE o.option_name ~* 'pass|secret|token|key|credential') THEN
                    'CREATE SERVER ' || quote_ident(s.srvname) || coalesce(' TYPE ' || quote_literal(s.srvtype), '')
                    || coalesce(' VERSION ' || quote_literal(s.srvversion), '') || ' FOREIGN DATA WRAPPER ' || quote_ident(w.fdwname)
                    || coalesce((SELECT ' OPTIONS (' || string_agg(quote_ident(o.option_name) || ' ' || quote_literal(o.option_value), ', ')
                      || ')' FROM pg_options_to_table(s.srvoptions) o), '') END,
                  NULL, 'pg_foreign_server', s.oid
                FROM pg_foreign_server s
                  JOIN pg_foreign_data_wrapper w ON w.oid = s.srvfdw
                WHERE {own pg_foreign_server s.oid}
                UNION ALL
                SELECT 'USER_MAPPING', NULL, m.srvname, m.usename, NULL,
                  'DROP USER MAPPING FOR ' || CASE m.umuser WHEN 0 THEN 'public' ELSE quote_ident(m.usename) END || ' SERVER '
                    || quote_ident(m.srvname), 'pg_user_mapping', m.umid
                FROM pg_user_mappings m""";
    }

}
