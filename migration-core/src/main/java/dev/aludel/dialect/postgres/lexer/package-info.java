/** Cuts text into statements and tokens as PostgreSQL does. */
@NullMarked
package dev.aludel.dialect.postgres.lexer;

import org.jspecify.annotations.NullMarked;
