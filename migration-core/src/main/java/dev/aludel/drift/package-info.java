/**
 * What the entities want, what the history promises and what the database has: where they
 * differ.
 */
@NullMarked
package dev.aludel.drift;

import org.jspecify.annotations.NullMarked;
