package dev.aludel.dialect.postgres;

/** What text search is told: configurations, dictionaries, parsers and templates. */
final class TextSearchQuery implements ObjectQuery {

    @Override
    public String text(int version) {
        return """
                SELECT 'TEXT_SEARCH_CONFIGURATION', n.nspname, c.cfgname, NULL,
                  'CREATE TEXT SEARCH CONFIGURATION ' || {name n.nspname c.cfgname} || ' (PARSER = ' || quote_ident(pn.nspname) || '.'
                    || quote_ident(p.prsname) || ')', NULL, 'pg_ts_config', c.oid
                FROM pg_ts_config c
                  JOIN pg_namespace n ON n.oid = c.cfgnamespace
                  JOIN pg_ts_parser p ON p.oid = c.cfgparser
                  JOIN pg_namespace pn ON pn.oid = p.prsnamespace
                WHERE {schemas} AND {own pg_ts_config c.oid}
                UNION ALL
                SELECT 'TEXT_SEARCH_DICTIONARY', n.nspname, d.dictname, NULL,
                  'CREATE TEXT SEARCH DICTIONARY ' || {name n.nspname d.dictname} || ' (TEMPLATE = ' || quote_ident(tn.nspname) || '.'
                    || quote_ident(t.tmplname) || coalesce(', ' || d.dictinitoption, '') || ')', NULL, 'pg_ts_dict', d.oid
                FROM pg_ts_dict d
                  JOIN pg_namespace n ON n.oid = d.dictnamespace
                  JOIN pg_ts_template t ON t.oid = d.dicttemplate
                  JOIN pg_namespace tn ON tn.oid = t.tmplnamespace
                WHERE {schemas} AND {own pg_ts_dict d.oid}
                UNION ALL
                SELECT 'TEXT_SEARCH_PARSER', n.nspname, p.prsname, NULL,
                  'CREATE TEXT SEARCH PARSER ' || {name n.nspname p.prsname} || ' (' || concat_ws(', ', 'START = ' || p.prsstart,
                    'GETTOKEN = ' || p.prstoken, 'END = ' || p.prsend, 'HEADLINE = ' || nullif(p.prsheadline, 0)::regproc,
                    'LEXTYPES = ' || p.prslextype) || ')', NULL, 'pg_ts_parser', p.oid
                FROM pg_ts_parser p
                  JOIN pg_namespace n ON n.oid = p.prsnamespace
                WHERE {schemas} AND {own pg_ts_parser p.oid}
                UNION ALL
                SELECT 'TEXT_SEARCH_TEMPLATE', n.nspname, t.tmplname, NULL,
                  'CREATE TEXT SEARCH TEMPLATE ' || {name n.nspname t.tmplname} || ' (' || concat_ws(', ',
                    'INIT = ' || nullif(t.tmplinit, 0)::regproc, 'LEXIZE = ' || t.tmpllexize) || ')', NULL, 'pg_ts_template', t.oid
                FROM pg_ts_template t
                  JOIN pg_namespace n ON n.oid = t.tmplnamespace
                WHERE {schemas} AND {own pg_ts_template t.oid}""";
    }

}
