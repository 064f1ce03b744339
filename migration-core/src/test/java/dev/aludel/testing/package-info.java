/** Real PostgreSQL databases for tests: fresh, cheap and gone afterwards. */
@NullMarked
package dev.aludel.testing;

import org.jspecify.annotations.NullMarked;
