package dev.aludel.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a {@link TestDatabase} parameter a fresh, empty database that is dropped after
 * the test; on a class it does so for each such parameter in it.
 */
@Documented
@Target({ ElementType.PARAMETER, ElementType.TYPE })
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(DatabaseExtension.class)
public @interface Database {

    /** At most one version; without it, the server that all tests share. */
    PostgresVersion[] value() default {};

}
