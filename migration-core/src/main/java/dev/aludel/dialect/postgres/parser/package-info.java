/**
 * From the text of one statement to operations, by a generated grammar that nothing
 * outside this package sees.
 */
@NullMarked
package dev.aludel.dialect.postgres.parser;

import org.jspecify.annotations.NullMarked;
