/** The command line inside the application's own jar. */
@NullMarked
package dev.aludel.spring.boot.command;

import org.jspecify.annotations.NullMarked;
