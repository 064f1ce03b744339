/** The sample, started for real. */
@NullMarked
package dev.aludel.sample;

import org.jspecify.annotations.NullMarked;
