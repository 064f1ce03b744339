package dev.aludel.dialect.postgres;

/** The rules of tables and views, without the one that makes a view one. */
final class RuleQuery implements ObjectQuery {

    @Override
    public String text(int version) {
        return """
                SELECT 'RULE', n.nspname, c.relname, r.rulename, rtrim(pg_get_ruledef(r.oid, true), ';'), NULL, 'pg_rewrite', r.oid
                FROM pg_rewrite r
                  JOIN pg_class c ON c.oid = r.ev_class
                  JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE r.rulename <> '_RETURN' AND {schemas} AND {own pg_class c.oid}""";
    }

}
