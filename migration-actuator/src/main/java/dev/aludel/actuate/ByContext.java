package dev.aludel.actuate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * An answer for each database of an application: one per {@code Migrations} bean, grouped
 * by application context as Boot's own endpoints do.
 *
 * @param contexts what each application context holds, by its id
 * @param <T> the answer for one database
 */
public record ByContext<T>(Map<String, Context<T>> contexts) implements OperationResponseBody {

    public ByContext {
        contexts = Collections.unmodifiableMap(new LinkedHashMap<>(contexts));
    }

    /**
     * The answers for the databases of one application context.
     *
     * @param beans the answers, by the name of the {@code Migrations} bean
     * @param parentId the id of the parent context; null where there is none
     * @param <T> the answer for one database
     */
    public record Context<T>(Map<String, T> beans, @Nullable String parentId) {

        public Context {
            beans = Collections.unmodifiableMap(new LinkedHashMap<>(beans));
        }

    }

}
