-- Left out: the rule that makes a view, which is the view's query.
SELECT 'rule ' || quote_ident(r.rulename) || ' on ' || r.ev_class::regclass, jsonb_build_object(
    'definition', pg_get_ruledef(r.oid), 'enabled', r.ev_enabled)
FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class WHERE user_schema(c.relnamespace) AND r.rulename <> '_RETURN'
