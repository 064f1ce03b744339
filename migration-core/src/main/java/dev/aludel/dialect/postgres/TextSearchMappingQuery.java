package dev.aludel.dialect.postgres;

/** Which dictionaries a text search configuration asks for which words. */
final class TextSearchMappingQuery implements SettingQuery {

    @Override
    public String text(int version) {
        return """
                SELECT 'SETTING', n.nspname, c.cfgname, 'mapping for ' || t.alias,
                  'ALTER TEXT SEARCH CONFIGURATION ' || {name n.nspname c.cfgname} || ' ADD MAPPING FOR ' || quote_ident(t.alias)
                    || ' WITH ' || string_agg(m.mapdict::regdictionary::text, ', ' ORDER BY m.mapseqno),
                  'ALTER TEXT SEARCH CONFIGURATION ' || {name n.nspname c.cfgname} || ' DROP MAPPING FOR ' || quote_ident(t.alias),
                  'TEXT_SEARCH_CONFIGURATION', NULL, NULL
                FROM pg_ts_config c
                  JOIN pg_namespace n ON n.oid = c.cfgnamespace
                  CROSS JOIN ts_token_type(c.cfgparser) t
                  JOIN pg_ts_config_map m ON m.mapcfg = c.oid AND m.maptokentype = t.tokid
                WHERE c.oid >= 16384 AND {schemas} AND {own pg_ts_config c.oid}
                GROUP BY n.nspname, c.cfgname, t.alias""";
    }

}
