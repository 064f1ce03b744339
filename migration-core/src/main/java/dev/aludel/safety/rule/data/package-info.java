/** What the rows that are there decide. */
@NullMarked
package dev.aludel.safety.rule.data;

import org.jspecify.annotations.NullMarked;
