package dev.aludel.spring.boot.startup;

import java.time.Duration;

/** Pauses until a limit is reached. */
final class Patience {

    private static final long PAUSE_MILLIS = 500;

    private final long start = System.nanoTime();

    private final Duration limit;

    Patience(Duration limit) {
        this.limit = limit;
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - this.start);
    }

    /** Pauses; false where the limit is reached, or the thread was asked to stop. */
    boolean pause() {
        long left = this.limit.minus(elapsed()).toMillis();
        if (left <= 0) {
            return false;
        }
        try {
            Thread.sleep(Math.min(PAUSE_MILLIS, left));
            return true;
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

}
