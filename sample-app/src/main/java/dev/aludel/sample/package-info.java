/** A task tracker whose database is kept by Aludel. */
@NullMarked
package dev.aludel.sample;

import org.jspecify.annotations.NullMarked;
