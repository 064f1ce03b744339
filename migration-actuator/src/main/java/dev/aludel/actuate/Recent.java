package dev.aludel.actuate;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;

import dev.aludel.Migrations;

/**
 * What needs a look at the database, each at most every ten seconds: one look is cheap,
 * and a page that reloads itself should cost nothing.
 *
 * @param <T> what is seen
 */
final class Recent<T> {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final InstantSource clock;

    private final BiFunction<Migrations, Instant, T> look;

    private final Map<Migrations, Seen<T>> seen = new ConcurrentHashMap<>();

    /**
     * Nobody looks before somebody asks.
     * @param look looks at a database at a given time
     */
    Recent(InstantSource clock, BiFunction<Migrations, Instant, T> look) {
        this.clock = clock;
        this.look = look;
    }

    T of(Migrations migrations) {
        return Objects.requireNonNull(this.seen.compute(migrations, this::refreshed)).what();
    }

    /** Whoever comes meanwhile waits for this look and takes its answer. */
    private Seen<T> refreshed(Migrations migrations, @Nullable Seen<T> last) {
        if (last != null && last.at().plus(FRESH).isAfter(this.clock.instant())) {
            return last;
        }
        Instant now = this.clock.instant();
        return new Seen<>(now, this.look.apply(migrations, now));
    }

    private record Seen<T>(Instant at, T what) {
    }

}
