package dev.aludel.migration;

import java.util.stream.Stream;

import dev.aludel.schema.DataType;

/** The usual types of columns, to be imported statically. */
public final class Types {

    private Types() {
    }

    /** Whole numbers of two bytes. */
    public static DataType smallint() {
        return DataType.of("smallint");
    }

    /** Whole numbers of four bytes. */
    public static DataType integer() {
        return DataType.of("integer");
    }

    /** Whole numbers of eight bytes. */
    public static DataType bigint() {
        return DataType.of("bigint");
    }

    /** Exact numbers with so many digits, of which some are after the point. */
    public static DataType numeric(int precision, int scale) {
        return DataType.of("numeric", precision, scale);
    }

    /** Inexact numbers of four bytes. */
    public static DataType real() {
        return DataType.of("real");
    }

    /** Inexact numbers of eight bytes. */
    public static DataType doublePrecision() {
        return DataType.of("double precision");
    }

    /** True and false. */
    public static DataType bool() {
        return DataType.of("boolean");
    }

    /** Texts of any length. */
    public static DataType text() {
        return DataType.of("text");
    }

    /** Texts of so many characters at most. */
    public static DataType varchar(int length) {
        return DataType.of("varchar", length);
    }

    /** Texts of just so many characters. */
    public static DataType character(int length) {
        return DataType.of("char", length);
    }

    /** Days. */
    public static DataType date() {
        return DataType.of("date");
    }

    /** Times of day, without a zone. */
    public static DataType time() {
        return DataType.of("time");
    }

    /** Days and times of day, without a zone. */
    public static DataType timestamp() {
        return DataType.of("timestamp");
    }

    /** Days and times of day with so many digits of a second, without a zone. */
    public static DataType timestamp(int precision) {
        return DataType.of("timestamp", precision);
    }

    /** Moments. */
    public static DataType timestamptz() {
        return DataType.of("timestamp with time zone");
    }

    /** Moments with so many digits of a second. */
    public static DataType timestamptz(int precision) {
        return DataType.of("timestamp with time zone", precision);
    }

    /** Universally unique identifiers. */
    public static DataType uuid() {
        return DataType.of("uuid");
    }

    /** JSON as it was written. */
    public static DataType json() {
        return DataType.of("json");
    }

    /** JSON that can be searched. */
    public static DataType jsonb() {
        return DataType.of("jsonb");
    }

    /** Bytes. */
    public static DataType bytea() {
        return DataType.of("bytea");
    }

    /**
     * Any other type, also one that the user defined: {@code type("citext")},
     * {@code type("app.mood")}, {@code type("geometry", "Point", 4326)}.
     */
    public static DataType type(String name, Object... arguments) {
        return DataType.of(Names.of(name)).with(Stream.of(arguments).map(String::valueOf).toList());
    }

    /** A list of values of a type. */
    public static DataType array(DataType element) {
        return element.asArray();
    }

}
