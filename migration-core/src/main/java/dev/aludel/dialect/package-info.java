/** What a database says and does: seven questions that nobody else asks. */
@NullMarked
package dev.aludel.dialect;

import org.jspecify.annotations.NullMarked;
