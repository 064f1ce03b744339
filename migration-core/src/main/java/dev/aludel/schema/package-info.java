/** The nouns: an immutable picture of a database. */
@NullMarked
package dev.aludel.schema;

import org.jspecify.annotations.NullMarked;
