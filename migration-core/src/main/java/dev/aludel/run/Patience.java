package dev.aludel.run;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses that grow, with jitter, until a limit is reached. */
public final class Patience {

    private static final long FIRST_MILLIS = 50;

    private static final long LONGEST_MILLIS = 1000;

    private final long start = System.nanoTime();

    private final Duration limit;

    private long next = FIRST_MILLIS;

    /** Patience for that long, from now on. */
    public Patience(Duration limit) {
        this.limit = limit;
    }

    /** How long it has lasted. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - this.start);
    }

    /** Pauses; false where the limit is reached, or the thread was asked to stop. */
    public boolean pause() {
        long left = this.limit.minus(elapsed()).toMillis();
        if (left <= 0) {
            return false;
        }
        long pause = ThreadLocalRandom.current().nextLong(this.next / 2, this.next + 1);
        this.next = Math.min(this.next * 2, LONGEST_MILLIS);
        try {
            Thread.sleep(Math.min(pause, left));
            return true;
        }
        catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

}
