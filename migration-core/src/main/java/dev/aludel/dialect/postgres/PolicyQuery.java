package dev.aludel.dialect.postgres;

/** The policies of row level security. */
final class PolicyQuery implements ObjectQuery {

    @Override
    public String text(int version) {
        return """
                SELECT 'POLICY', n.nspname, c.relname, p.polname,
                  'CREATE POLICY ' || quote_ident(p.polname) || ' ON ' || {name n.nspname c.relname}
                    || CASE WHEN p.polpermissive THEN '' ELSE ' AS RESTRICTIVE' END
                    || CASE p.polcmd WHEN 'r' THEN ' FOR SELECT' WHEN 'a' THEN ' FOR INSERT' WHEN 'w' THEN ' FOR UPDATE'
                      WHEN 'd' THEN ' FOR DELETE' ELSE '' END
                    || coalesce((SELECT ' TO ' || string_agg(quote_ident(pg_get_userbyid(r.role)), ', ' ORDER BY pg_get_userbyid(r.role))
                      FROM unnest(p.polroles) AS r (role) WHERE r.role <> 0), '')
                    || coalesce(' USING (' || pg_get_expr(p.polqual, p.polrelid) || ')', '')
                    || coalesce(' WITH CHECK (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')', ''),
                  NULL, 'pg_policy', p.oid
                FROM pg_policy p
                  JOIN pg_class c ON c.oid = p.polrelid
                  JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE {schemas} AND {own pg_class c.oid}""";
    }

}
