/** Which database the sample uses, and the one that it starts itself. */
@NullMarked
package dev.aludel.sample.database;

import org.jspecify.annotations.NullMarked;
