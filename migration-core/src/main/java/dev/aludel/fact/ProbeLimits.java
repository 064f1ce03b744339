package dev.aludel.fact;

import java.time.Duration;

/**
 * How long a database is asked about its rows.
 *
 * @param each how long one question may take, and so be in the way of others
 * @param together how long all the questions of one judgement may take; what is asked
 * after that is not answered
 */
public record ProbeLimits(Duration each, Duration together) {

    /** Two seconds for one question, and five for all. */
    public static final ProbeLimits USUAL = new ProbeLimits(Duration.ofSeconds(2), Duration.ofSeconds(5));

    public ProbeLimits {
        if (each.isNegative() || together.isNegative()) {
            throw new IllegalArgumentException("A limit of time is not negative: %s, %s".formatted(each, together));
        }
    }

}
