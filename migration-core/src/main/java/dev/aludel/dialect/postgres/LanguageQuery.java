package dev.aludel.dialect.postgres;

/** The languages, access methods, conversions and triggers of the database. */
final class LanguageQuery implements ObjectQuery {

    @Override
    public String text(int version) {
        return """
                SELECT 'LANGUAGE', NULL, l.lanname, NULL,
                  'CREATE ' || CASE WHEN l.lanpltrusted THEN 'TRUSTED ' ELSE '' END || 'LANGUAGE ' || quote_ident(l.lanname) || ' HANDLER '
                    || l.lanplcallfoid::regproc || coalesce(' INLINE ' || nullif(l.laninline, 0)::regproc, '')
                    || coalesce(' VALIDATOR ' || nullif(l.lanvalidator, 0)::regproc, ''), NULL, 'pg_language', l.oid
                FROM pg_language l
                WHERE l.lanispl AND l.oid >= 16384 AND {own pg_language l.oid}
                UNION ALL
                SELECT 'ACCESS_METHOD', NULL, m.amname, NULL,
                  'CREATE ACCESS METHOD ' || quote_ident(m.amname) || ' TYPE ' || CASE m.amtype WHEN 't' THEN 'TABLE' ELSE 'INDEX' END
                    || ' HANDLER ' || m.amhandler, NULL, 'pg_am', m.oid
                FROM pg_am m
                WHERE m.oid >= 16384 AND {own pg_am m.oid}
                UNION ALL
                SELECT 'CONVERSION', n.nspname, c.conname, NULL,
                  'CREATE ' || CASE WHEN c.condefault THEN 'DEFAULT ' ELSE '' END || 'CONVERSION ' || {name n.nspname c.conname} || ' FOR '
                    || quote_literal(pg_encoding_to_char(c.conforencoding)) || ' TO '
                    || quote_literal(pg_encoding_to_char(c.contoencoding)) || ' FROM ' || c.conproc, NULL, 'pg_conversion', c.oid
                FROM pg_conversion c
                  JOIN pg_namespace n ON n.oid = c.connamespace
                WHERE {schemas} AND {own pg_conversion c.oid}
                UNION ALL
                SELECT 'EVENT_TRIGGER', NULL, t.evtname, NULL,
                  'CREATE EVENT TRIGGER ' || quote_ident(t.evtname) || ' ON ' || quote_ident(t.evtevent)
                    || coalesce((SELECT ' WHEN TAG IN (' || string_agg(quote_literal(g.tag), ', ') || ')' FROM unnest(t.evttags) g (tag)), '')
                    || ' EXECUTE FUNCTION ' || t.evtfoid::regproc || '()', NULL, 'pg_event_trigger', t.oid
                FROM pg_event_trigger t
                WHERE {own pg_event_trigger t.oid}""";
    }

}
