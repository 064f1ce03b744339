package dev.aludel.schema;

/**
 * What PostgreSQL calls the sequence of a {@link Serial} column: table, column and
 * {@code seq}, the longer of the two names cut until it fits ({@code makeObjectName} in
 * its source, "Serial Types" in its manual).
 */
public final class SerialName {

    private SerialName() {
    }

    /** The name of the sequence of a column, where it is not taken yet. */
    public static String of(String table, String column) {
        return InventedName.of(table, column, "seq");
    }

}
