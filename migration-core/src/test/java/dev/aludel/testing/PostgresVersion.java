package dev.aludel.testing;

/** A major version of PostgreSQL that Aludel is tested against. */
public enum PostgresVersion {

    V14, V15, V16, V17, V18;

    /** The version a test gets that asks for none. */
    public static final PostgresVersion STANDARD = V17;

    /** The number that PostgreSQL itself uses. */
    public int major() {
        return Integer.parseInt(name().substring(1));
    }

}
