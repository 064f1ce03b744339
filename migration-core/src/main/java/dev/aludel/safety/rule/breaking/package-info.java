/** What stops code that runs. */
@NullMarked
package dev.aludel.safety.rule.breaking;

import org.jspecify.annotations.NullMarked;
