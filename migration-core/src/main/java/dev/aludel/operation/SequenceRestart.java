package dev.aludel.operation;

import org.jspecify.annotations.Nullable;

/**
 * A sequence that counts anew.
 *
 * @param with the number it goes on with; null for its start
 */
public record SequenceRestart(@Nullable Long with) {
}
