/** What is gone afterwards. */
@NullMarked
package dev.aludel.safety.rule.loss;

import org.jspecify.annotations.NullMarked;
