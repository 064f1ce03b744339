/** Revisions ordered by what they revise and depend on. Knows no schema. */
@NullMarked
package dev.aludel.revision;

import org.jspecify.annotations.NullMarked;
