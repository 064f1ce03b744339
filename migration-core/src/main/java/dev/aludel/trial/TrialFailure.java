package dev.aludel.trial;

import org.jspecify.annotations.Nullable;

/**
 * Why a migration could not be run.
 *
 * @param direction what it could not be: {@code up}, {@code down} or {@code up again}
 * @param sqlState the SQLSTATE of the database's error; null where it is none
 * @param text what happened, possibly over several lines, without the details of the
 * database's error
 */
public record TrialFailure(String direction, @Nullable String sqlState, String text) {

}
