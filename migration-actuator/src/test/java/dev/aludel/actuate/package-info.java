/** The endpoint and the health indicator, on real databases. */
@NullMarked
package dev.aludel.actuate;

import org.jspecify.annotations.NullMarked;
