/** What a team may agree on; asked only where it has. */
@NullMarked
package dev.aludel.safety.rule.convention;

import org.jspecify.annotations.NullMarked;
