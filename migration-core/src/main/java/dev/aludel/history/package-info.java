/**
 * What was applied: the history, one row per revision, and the log, one row per attempt
 * at anything.
 */
@NullMarked
package dev.aludel.history;

import org.jspecify.annotations.NullMarked;
