package dev.aludel.hibernate;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What an entity, an attribute, its table or its column was called before, so that a
 * draft renames it and the rows keep their values:
 * {@code @PreviousName("title") String summary}. Once no database has the old name any
 * more it does nothing, and may go.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.TYPE, ElementType.FIELD, ElementType.METHOD })
public @interface PreviousName {

    /** The name in the code or in the database; several where it changed repeatedly. */
    String[] value();

}
