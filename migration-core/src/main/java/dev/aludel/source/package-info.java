/** Migrations as files: where they are, what they are called and what is in them. */
@NullMarked
package dev.aludel.source;

import org.jspecify.annotations.NullMarked;
