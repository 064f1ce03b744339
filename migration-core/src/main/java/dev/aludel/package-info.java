/** The roof: one interface to all that Aludel does for a database. */
@NullMarked
package dev.aludel;

import org.jspecify.annotations.NullMarked;
