/** What is wrong with the migration itself. */
@NullMarked
package dev.aludel.safety.rule.migration;

import org.jspecify.annotations.NullMarked;
