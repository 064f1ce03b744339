/**
 * What came of trying migrations where nobody is hurt: up, down and up again, over rows.
 */
@NullMarked
package dev.aludel.trial;

import org.jspecify.annotations.NullMarked;
