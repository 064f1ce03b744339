package dev.aludel.dialect.postgres;

/** The aggregates. */
final class AggregateQuery implements ObjectQuery {

    @Override
    public String text(int version) {
        return """
                SELECT 'AGGREGATE', n.nspname, p.proname, '(' || oidvectortypes(p.proargtypes) || ')',
                  'CREATE AGGREGATE ' || {name n.nspname p.proname} || '(' || coalesce(nullif(pg_get_function_arguments(p.oid), ''), '*')
                    || ') (' || concat_ws(', ', 'SFUNC = ' || a.aggtransfn, 'STYPE = ' || format_type(a.aggtranstype, NULL),
                      'SSPACE = ' || nullif(a.aggtransspace, 0),
                      'FINALFUNC = ' || nullif(a.aggfinalfn, 0)::regproc, CASE WHEN a.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
                      CASE WHEN a.aggfinalfn <> 0 AND a.aggfinalmodify <> CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END::"char"
                        THEN 'FINALFUNC_MODIFY = ' || CASE a.aggfinalmodify WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE'
                          ELSE 'READ_WRITE' END END,
                      'COMBINEFUNC = ' || nullif(a.aggcombinefn, 0)::regproc, 'SERIALFUNC = ' || nullif(a.aggserialfn, 0)::regproc,
                      'DESERIALFUNC = ' || nullif(a.aggdeserialfn, 0)::regproc, 'INITCOND = ' || quote_literal(a.agginitval),
                      'MSFUNC = ' || nullif(a.aggmtransfn, 0)::regproc, 'MINVFUNC = ' || nullif(a.aggminvtransfn, 0)::regproc,
                      'MSTYPE = ' || format_type(nullif(a.aggmtranstype, 0), NULL), 'MSSPACE = ' || nullif(a.aggmtransspace, 0),
                      'MFINALFUNC = ' || nullif(a.aggmfinalfn, 0)::regproc, CASE WHEN a.aggmfinalextra THEN 'MFINALFUNC_EXTRA' END,
                      CASE WHEN a.aggmfinalfn <> 0 AND a.aggmfinalmodify <> CASE a.aggkind WHEN 'n' THEN 'r' ELSE 'w' END::"char"
                        THEN 'MFINALFUNC_MODIFY = ' || CASE a.aggmfinalmodify WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE'
                          ELSE 'READ_WRITE' END END,
                      'MINITCOND = ' || quote_literal(a.aggminitval), (SELECT 'SORTOP = OPERATOR(' || quote_ident(os.nspname) || '.' || o.oprname || ')'
                        FROM pg_operator o JOIN pg_namespace os ON os.oid = o.oprnamespace WHERE o.oid = a.aggsortop),
                      'PARALLEL = ' || CASE p.proparallel WHEN 's' THEN 'SAFE' WHEN 'r' THEN 'RESTRICTED' END,
                      CASE a.aggkind WHEN 'h' THEN 'HYPOTHETICAL' END) || ')',
                  CASE p.pronargs WHEN 0 THEN 'DROP AGGREGATE ' || {name n.nspname p.proname} || '(*)' END, 'pg_proc', p.oid
                FROM pg_proc p
                  JOIN pg_namespace n ON n.oid = p.pronamespace
                  JOIN pg_aggregate a ON a.aggfnoid = p.oid
                WHERE {schemas} AND {own pg_proc p.oid}""";
    }

}
