/** Aludel in Spring Boot's manner: one bean that upgrades before anything else asks. */
@NullMarked
package dev.aludel.spring.boot;

import org.jspecify.annotations.NullMarked;
