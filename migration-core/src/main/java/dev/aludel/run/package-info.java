/**
 * Doing it: upgrades, downgrades and stamps, under the lock, in order, inside
 * transactions.
 */
@NullMarked
package dev.aludel.run;

import org.jspecify.annotations.NullMarked;
