package dev.aludel.dialect.postgres;

/** The triggers, without those that a partition has from its parent. */
final class TriggerQuery implements ObjectQuery {

    @Override
    public String text(int version) {
        return """
                SELECT 'TRIGGER', n.nspname, c.relname, t.tgname, pg_get_triggerdef(t.oid, true), NULL, 'pg_trigger', t.oid
                FROM pg_trigger t
                  JOIN pg_class c ON c.oid = t.tgrelid
                  JOIN pg_namespace n ON n.oid = c.relnamespace
                WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND {schemas} AND {own pg_class c.oid}""";
    }

}
