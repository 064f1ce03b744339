/**
 * What would be better about a database that nobody has complained about: indexes that
 * are missing or needless, keys that run out, statements that are slow.
 */
@NullMarked
package dev.aludel.advice;

import org.jspecify.annotations.NullMarked;
