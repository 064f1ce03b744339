/**
 * The figures of docs/performance.md: programs, not tests, since a figure depends on the
 * machine.
 */
@NullMarked
package dev.aludel.measurement;

import org.jspecify.annotations.NullMarked;
