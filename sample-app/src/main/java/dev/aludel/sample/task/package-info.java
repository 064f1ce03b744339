/** Tasks, whose they are and how urgent they are. */
@NullMarked
package dev.aludel.sample.task;

import org.jspecify.annotations.NullMarked;
