/** Migrations as values: what is read from files and beans and passed on. */
@NullMarked
package dev.aludel.migration;

import org.jspecify.annotations.NullMarked;
