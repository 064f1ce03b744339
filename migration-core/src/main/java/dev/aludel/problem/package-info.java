/** How Aludel fails: every error says what happened and what to do next. */
@NullMarked
package dev.aludel.problem;

import org.jspecify.annotations.NullMarked;
