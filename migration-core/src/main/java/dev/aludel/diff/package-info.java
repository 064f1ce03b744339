/** Two schemas become the operations that turn the first into the second. */
@NullMarked
package dev.aludel.diff;

import org.jspecify.annotations.NullMarked;
