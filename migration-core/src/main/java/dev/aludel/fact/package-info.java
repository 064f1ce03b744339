/**
 * What only a live database knows: how large tables are, and what their rows are like.
 */
@NullMarked
package dev.aludel.fact;

import org.jspecify.annotations.NullMarked;
