package dev.aludel.dialect;

import dev.aludel.schema.Schema;

/**
 * Where an operation runs.
 *
 * @param before the schema that it meets
 * @param after the schema that its statement leaves, which may have other actions too
 * @param version the server's major version
 */
public record Circumstances(Schema before, Schema after, int version) {

    /** Nothing is known of the schema. */
    public static Circumstances unknown(int version) {
        return new Circumstances(Schema.empty(), Schema.empty(), version);
    }

}
