package dev.aludel.actuate;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

import dev.aludel.Migrations;

/**
 * Compares databases with their entities, each at most every ten seconds: reading a
 * catalog is cheap, and a page that reloads itself should cost nothing.
 */
final class DriftReader {

    private static final Duration FRESH = Duration.ofSeconds(10);

    private final InstantSource clock;

    private final Map<Migrations, DriftStatus> read = new ConcurrentHashMap<>();

    DriftReader(InstantSource clock) {
        this.clock = clock;
    }

    DriftStatus of(Migrations migrations) {
        return Objects.requireNonNull(this.read.compute(migrations, this::refreshed));
    }

    /** Whoever comes meanwhile waits for this reading and takes its answer. */
    private DriftStatus refreshed(Migrations migrations, @Nullable DriftStatus last) {
        if (last != null && last.comparedAt().plus(FRESH).isAfter(this.clock.instant())) {
            return last;
        }
        return DriftStatus.of(migrations.drift(), this.clock.instant());
    }

}
