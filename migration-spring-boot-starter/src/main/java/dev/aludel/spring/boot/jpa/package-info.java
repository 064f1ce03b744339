/** What the entities want: seen before an upgrade, and held against the database. */
@NullMarked
package dev.aludel.spring.boot.jpa;

import org.jspecify.annotations.NullMarked;
