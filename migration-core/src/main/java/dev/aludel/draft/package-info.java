/**
 * Migrations that are written for a person to review.
 */
@NullMarked
package dev.aludel.draft;

import org.jspecify.annotations.NullMarked;
