package dev.aludel.actuate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

import dev.aludel.Migrations;

/** The {@code Migrations} beans of an application context and of those above it. */
record MigrationsBeans(ApplicationContext context) {

    /**
     * Asks each bean, or the one of a name.
     * @param name the only bean to ask; null for all
     * @param question gives the answer of a bean and its name; empty where it has none
     * @return the answers; null where no bean has one
     */
    <T> @Nullable ByContext<T> ask(@Nullable String name, BiFunction<String, Migrations, Optional<T>> question) {
        Map<String, ByContext.Context<T>> contexts = new LinkedHashMap<>();
        for (ApplicationContext current = this.context; current != null; current = current.getParent()) {
            Map<String, T> answers = new LinkedHashMap<>();
            current.getBeansOfType(Migrations.class).forEach((bean, migrations) -> {
                if (name == null || name.equals(bean)) {
                    question.apply(bean, migrations).ifPresent((answer) -> answers.put(bean, answer));
                }
            });
            if (!answers.isEmpty()) {
                ApplicationContext parent = current.getParent();
                contexts.put(String.valueOf(current.getId()),
                        new ByContext.Context<>(answers, (parent != null) ? parent.getId() : null));
            }
        }
        return contexts.isEmpty() ? null : new ByContext<>(contexts);
    }

}
