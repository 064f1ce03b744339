/** What PostgreSQL says and does. */
@NullMarked
package dev.aludel.dialect.postgres;

import org.jspecify.annotations.NullMarked;
