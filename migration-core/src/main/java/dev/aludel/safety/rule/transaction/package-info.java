/** What a transaction is too short, too long or too much for. */
@NullMarked
package dev.aludel.safety.rule.transaction;

import org.jspecify.annotations.NullMarked;
