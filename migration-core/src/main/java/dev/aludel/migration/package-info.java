/**
 * Migrations as values: what is read from files and beans and passed on; and the words to
 * write one in Java.
 */
@NullMarked
package dev.aludel.migration;

import org.jspecify.annotations.NullMarked;
