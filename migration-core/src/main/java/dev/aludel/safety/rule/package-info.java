/** One rule per file, with the page beside it that explains it. */
@NullMarked
package dev.aludel.safety.rule;

import org.jspecify.annotations.NullMarked;
