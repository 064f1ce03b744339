/** Why an application does not start, as a person reads it. */
@NullMarked
package dev.aludel.spring.boot.failure;

import org.jspecify.annotations.NullMarked;
