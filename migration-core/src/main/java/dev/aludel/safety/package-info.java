/**
 * Dangers: what each statement of a pending migration can do to data and to those who
 * wait.
 */
@NullMarked
package dev.aludel.safety;

import org.jspecify.annotations.NullMarked;
