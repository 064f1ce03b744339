/**
 * What migrations make of a schema, in memory: statement by statement, without a
 * database.
 */
@NullMarked
package dev.aludel.replay;

import org.jspecify.annotations.NullMarked;
