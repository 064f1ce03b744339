package dev.aludel.dialect.postgres;

/** The indexes of stored views; those of tables are part of their table. */
final class StoredViewIndexQuery implements ObjectQuery {

    @Override
    public String text(int version) {
        return """
                SELECT 'INDEX', n.nspname, x.relname, NULL, pg_get_indexdef(x.oid, 0, true), NULL, 'pg_class', x.oid
                FROM pg_class c
                  JOIN pg_namespace n ON n.oid = c.relnamespace
                  JOIN pg_index i ON i.indrelid = c.oid
                  JOIN pg_class x ON x.oid = i.indexrelid
                WHERE c.relkind = 'm' AND {schemas} AND {own pg_class c.oid}""";
    }

}
