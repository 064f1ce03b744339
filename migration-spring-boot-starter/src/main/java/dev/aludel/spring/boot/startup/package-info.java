/** What happens to the database while the application starts. */
@NullMarked
package dev.aludel.spring.boot.startup;

import org.jspecify.annotations.NullMarked;
