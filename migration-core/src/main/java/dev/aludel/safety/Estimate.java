package dev.aludel.safety;

import java.util.Locale;

import dev.aludel.dialect.Effort;
import dev.aludel.fact.ReadingTime;

/**
 * How long a statement takes on this server.
 *
 * @param seconds the time to be expected
 * @param atLeast the least time, in seconds
 * @param atMost the most time, in seconds
 */
public record Estimate(double seconds, double atLeast, double atMost) {

    /** Less than this is over in a moment. */
    private static final double A_MOMENT = 0.1;

    static Estimate of(Effort effort, ReadingTime reading) {
        return new Estimate(rounded(effort.usual() * reading.seconds()), rounded(effort.atLeast() * reading.seconds()),
                rounded(effort.atMost() * reading.seconds()));
    }

    boolean isMoreThanAMoment() {
        return this.seconds >= A_MOMENT;
    }

    /** As a sentence. */
    String sentence() {
        return "It takes about %s s here, %s to %s s.".formatted(text(this.seconds), text(this.atLeast),
                text(this.atMost));
    }

    /** More digits would say more than is known. */
    private static double rounded(double seconds) {
        double step = (seconds < 10) ? 10 : 1;
        return Math.round(seconds * step) / step;
    }

    private static String text(double seconds) {
        return String.format(Locale.ROOT, (seconds == Math.rint(seconds)) ? "%,.0f" : "%,.1f", seconds);
    }

}
