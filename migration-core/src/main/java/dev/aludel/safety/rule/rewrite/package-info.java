/** What writes a whole table anew. */
@NullMarked
package dev.aludel.safety.rule.rewrite;

import org.jspecify.annotations.NullMarked;
