/** What the entities want: Hibernate's metadata becomes a schema. */
@NullMarked
package dev.aludel.hibernate;

import org.jspecify.annotations.NullMarked;
