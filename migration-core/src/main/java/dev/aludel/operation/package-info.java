/** The verbs: each operation is one schema change, equal to one statement. */
@NullMarked
package dev.aludel.operation;

import org.jspecify.annotations.NullMarked;
