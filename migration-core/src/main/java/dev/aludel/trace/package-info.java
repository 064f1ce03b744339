/** What migrations are seen to do on a copy of the schema that nobody needs. */
@NullMarked
package dev.aludel.trace;

import org.jspecify.annotations.NullMarked;
