package dev.aludel.dialect.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;

/**
 * The sequences, with the column that each belongs to. What the sequence of an identity
 * column is called and what people say of it is not kept.
 */
final class SequenceQuery implements CatalogQuery {

    @Override
    public String text(int version) {
        return """
                SELECT c.oid, n.nspname, c.relname, c.relpersistence <> 'u' AS logged,
                  format_type(s.seqtypid, NULL) AS type, s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache,
                  s.seqcycle, d.deptype, d.refobjid, d.refobjsubid, tn.nspname AS table_schema, t.relname AS table_name,
                  a.attname, 'nextval(' || quote_literal(c.oid::regclass::text) || '::regclass)' AS next,
                  CASE s.seqtypid WHEN 'int2'::regtype THEN 32767 WHEN 'int4'::regtype THEN 2147483647
                    ELSE 9223372036854775807 END AS limit
                FROM pg_sequence s
                  JOIN pg_class c ON c.oid = s.seqrelid
                  JOIN pg_namespace n ON n.oid = c.relnamespace
                  LEFT JOIN pg_depend d ON d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.objsubid = 0
                    AND d.refclassid = 'pg_class'::regclass AND d.refobjsubid > 0 AND d.deptype IN ('a', 'i')
                  LEFT JOIN pg_class t ON t.oid = d.refobjid
                  LEFT JOIN pg_namespace tn ON tn.oid = t.relnamespace
                  LEFT JOIN pg_attribute a ON a.attrelid = d.refobjid AND a.attnum = d.refobjsubid
                WHERE {schemas}
                  AND {own pg_class c.oid}""";
    }

    @Override
    public void read(ResultSet row, CatalogPicture picture) throws SQLException {
        Sequence sequence = Sequence
            .of(picture.name(row.getString("nspname"), row.getString("relname")), TypeText.parse(row.getString("type")),
                    options(row))
            .logged(row.getBoolean("logged"))
            .commented(picture.comment(CatalogKey.of("pg_class", row.getLong("oid"))));
        String belongs = row.getString("deptype");
        if (belongs == null) {
            picture.add(sequence);
            return;
        }
        CatalogKey column = new CatalogKey("pg_class", row.getLong("refobjid"), row.getInt("refobjsubid"));
        if (belongs.equals("i")) {
            picture.serials().addIdentity(column, sequence.options());
        }
        else {
            picture.serials()
                .addOwned(column, row.getString("next"),
                        sequence.ownedBy(
                                new ColumnName(picture.name(row.getString("table_schema"), row.getString("table_name")),
                                        row.getString("attname"))));
        }
    }

    /** A limit that the type has anyway is none. */
    private static SequenceOptions options(ResultSet row) throws SQLException {
        long increment = row.getLong("seqincrement");
        long limit = row.getLong("limit");
        boolean up = increment > 0;
        return new SequenceOptions(row.getLong("seqstart"), increment,
                unless(up ? 1 : -limit - 1, row.getLong("seqmin")), unless(up ? limit : -1, row.getLong("seqmax")),
                row.getLong("seqcache"), row.getBoolean("seqcycle"));
    }

    private static @Nullable Long unless(long usual, long value) {
        return (value != usual) ? value : null;
    }

}
