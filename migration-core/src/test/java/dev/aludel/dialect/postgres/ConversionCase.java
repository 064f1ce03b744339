package dev.aludel.dialect.postgres;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.fact.ValuesBeyond;
import dev.aludel.schema.QualifiedName;

/**
 * A change of type whose outcome is foreseen for each value.
 *
 * @param from the type before
 * @param to the type after
 * @param using the conversion; null for the usual one
 * @param after what the new value {@code v} reads as
 * @param before what the old value {@code v} reads as, the same where nothing changed
 */
record ConversionCase(String from, String to, @Nullable String using, String after, String before) {

    private static final String NUMBER = "v::text::numeric";

    private static final String TEXT = "rtrim(v::text)";

    private static final String QUOTES = "length(regexp_replace(v::text, '[^\"]', '', 'g'))";

    /** What every server can be asked. */
    static final List<ConversionCase> ALL = List.of(number("bigint", "integer"), number("integer", "smallint"),
            number("smallint", "bigint"), number("numeric", "integer"), number("numeric(20,2)", "bigint"),
            number("numeric(4,1)", "smallint"), number("double precision", "integer"), read("real", "bigint"),
            read("double precision", "bigint"), number("numeric(10,4)", "numeric(10,2)"),
            number("numeric(10,2)", "numeric(12,1)"), number("numeric", "numeric(6,3)"),
            number("numeric(8,2)", "numeric(9,2)"), number("numeric(8,2)", "numeric(8,3)"),
            number("integer", "numeric(5,2)"), number("bigint", "numeric(19,0)"), number("bigint", "numeric(20,1)"),
            read("double precision", "numeric(8,3)"), read("real", "numeric(8,3)"), read("double precision", "numeric"),
            number("numeric", "real"), number("numeric(12,4)", "real"), number("numeric", "double precision"),
            number("bigint", "double precision"), number("integer", "real"),
            new ConversionCase("double precision", "real", null, "v::text::double precision", "v"),
            new ConversionCase("real", "double precision", null, "v::real", "v"), text("text", "varchar(4)", null),
            text("varchar(9)", "char(3)", null), text("char(6)", "varchar(4)", null),
            text("varchar(9)", "varchar(12)", null), text("varchar(9)", "varchar(4)", "v::varchar(4)"),
            text("text", "varchar(4)", "left(v, 4)"), text("text", "text", "lower(v)"),
            text("text", "varchar(3)", "left(v, 4)"), text("bigint", "varchar(5)", null),
            text("integer", "varchar(11)", null), text("uuid", "varchar(36)", null), text("boolean", "char(4)", null),
            back("timestamp(6)", "date", null, "v::timestamp"), back("timestamp", "timestamp(3)", null, "v"),
            back("timestamptz", "timestamptz(0)", null, "v"), back("timestamptz", "date", null, "v::timestamptz"),
            back("timestamptz", "timestamp(0)", null, "v::timestamptz"),
            back("timestamp", "timestamptz(3)", null, "v::timestamp"),
            back("timestamp", "time", null, "NULL::timestamp"),
            back("timestamp", "timestamptz", "v AT TIME ZONE 'Europe/Paris'", "v AT TIME ZONE 'Europe/Paris'"),
            back("timestamptz", "timestamp", "v AT TIME ZONE 'Europe/Paris'", "v AT TIME ZONE 'Europe/Paris'"),
            back("timestamp", "timestamptz", "(v) at time zone 'UTC'", "v AT TIME ZONE 'UTC'"),
            back("time", "time(0)", null, "v"), back("interval", "interval(0)", null, "v"),
            back("interval", "time", null, "v::interval"), back("date", "timestamp", null, "v::date"),
            new ConversionCase("json", "jsonb", null, QUOTES, QUOTES), back("inet", "cidr", null, "v::inet"),
            back("varbit", "bit(3)", null, "v::varbit"), back("varbit(9)", "varbit(4)", null, "v::varbit"),
            written("integer", "v::integer"), written("bigint", "CAST(v AS bigint)"),
            written("smallint", "trim(v)::smallint"), written("integer", "nullif(trim(v), '')::integer"),
            written("uuid", "v::uuid"), written("boolean", "v::boolean"), written("numeric", "v::numeric"),
            new ConversionCase("text", "numeric(6,2)", "v::numeric(6,2)", "v", "v::numeric"));

    /** What servers can be asked that say what they would read. */
    static final List<ConversionCase> NEWER = List.of(
            new ConversionCase("text", "date", "v::date", "v::timestamp", "v::timestamp"),
            new ConversionCase("text", "timestamp", "v::timestamp", "v", "v::timestamp"),
            written("interval", "v::interval"), written("color", "v::color"), written("inet", "v::inet"),
            new ConversionCase("text", "jsonb", "v::jsonb", QUOTES, QUOTES));

    private static ConversionCase number(String from, String to) {
        return new ConversionCase(from, to, null, NUMBER, NUMBER);
    }

    private static ConversionCase read(String from, String to) {
        return new ConversionCase(from, to, null, "v::" + from, "v");
    }

    private static ConversionCase text(String from, String to, @Nullable String using) {
        return new ConversionCase(from, to, using, TEXT, TEXT);
    }

    private static ConversionCase back(String from, String to, @Nullable String using, String after) {
        return new ConversionCase(from, to, using, after, "v");
    }

    /** What is written out is all there is to say. */
    private static ConversionCase written(String to, String using) {
        return new ConversionCase("text", to, using, "0", "0");
    }

    ValuesBeyond question(QualifiedName table) {
        return new ValuesBeyond(table, "v", TypeText.parse(this.from), TypeText.parse(this.to), this.using);
    }

    String conversion() {
        return (this.using != null) ? "USING " + this.using : "";
    }

    @Override
    public String toString() {
        return this.from + " -> " + this.to + " " + conversion();
    }

}
