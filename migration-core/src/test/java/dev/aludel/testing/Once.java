package dev.aludel.testing;

import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Does something at most once, and fails each time as it failed the first: no test waits
 * for the same start twice.
 */
final class Once<T> implements Supplier<T> {

    private final Supplier<T> action;

    private @Nullable Supplier<T> outcome;

    private Once(Supplier<T> action) {
        this.action = action;
    }

    static <T> Supplier<T> of(Supplier<T> action) {
        return new Once<>(action);
    }

    @Override
    public synchronized T get() {
        if (this.outcome == null) {
            this.outcome = attempt();
        }
        return this.outcome.get();
    }

    private Supplier<T> attempt() {
        try {
            T result = this.action.get();
            return () -> result;
        }
        catch (RuntimeException ex) {
            return () -> {
                throw new IllegalStateException(ex.getMessage(), ex);
            };
        }
    }

}
