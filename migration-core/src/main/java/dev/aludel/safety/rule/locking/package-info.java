/** Who waits, and for how long. */
@NullMarked
package dev.aludel.safety.rule.locking;

import org.jspecify.annotations.NullMarked;
