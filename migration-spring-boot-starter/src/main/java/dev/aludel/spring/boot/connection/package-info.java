/** Where the session comes from that does the work. */
@NullMarked
package dev.aludel.spring.boot.connection;

import org.jspecify.annotations.NullMarked;
