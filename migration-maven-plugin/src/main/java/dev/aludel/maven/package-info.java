/** The goals of Maven: each starts the application's own command line. */
@NullMarked
package dev.aludel.maven;

import org.jspecify.annotations.NullMarked;
