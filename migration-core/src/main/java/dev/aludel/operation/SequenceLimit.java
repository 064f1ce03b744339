package dev.aludel.operation;

import org.jspecify.annotations.Nullable;

/**
 * A limit that a sequence gets.
 *
 * @param value the least or greatest number; null for the database's own limit
 */
public record SequenceLimit(@Nullable Long value) {
}
