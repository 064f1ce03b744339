package dev.aludel.dialect;

import dev.aludel.schema.Schema;

/**
 * Where an operation runs.
 *
 * @param before the schema that it meets
 * @param version the server's major version
 */
public record Circumstances(Schema before, int version) {
}
