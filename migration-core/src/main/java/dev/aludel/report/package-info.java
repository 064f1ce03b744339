/** What people read of a database's migrations. A report queries nothing. */
@NullMarked
package dev.aludel.report;

import org.jspecify.annotations.NullMarked;
