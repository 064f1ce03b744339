/** Databases that are made to be thrown away. */
@NullMarked
package dev.aludel.scratch;

import org.jspecify.annotations.NullMarked;
