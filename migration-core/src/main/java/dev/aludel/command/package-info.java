/**
 * The command line: one class for each command.
 */
@NullMarked
package dev.aludel.command;

import org.jspecify.annotations.NullMarked;
