package dev.aludel.migration;

import org.jspecify.annotations.Nullable;

/**
 * Nobody wrote how to take it back.
 *
 * @param reason why the upgrade of a Java migration does not say it by itself; null for a
 * file, which nobody turns round
 */
public record NoDowngrade(@Nullable String reason) implements Downgrade {

}
