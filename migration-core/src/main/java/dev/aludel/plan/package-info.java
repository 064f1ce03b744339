/**
 * Gentler ways to make a change: what a busy database survives, in migrations that follow
 * each other.
 */
@NullMarked
package dev.aludel.plan;

import org.jspecify.annotations.NullMarked;
