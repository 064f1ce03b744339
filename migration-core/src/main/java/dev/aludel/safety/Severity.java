package dev.aludel.safety;

import java.util.Locale;

/** How serious a finding is, from the mildest to the worst. */
public enum Severity {

    /** Worth knowing. */
    INFO,
    /** Worth a look. */
    CAUTION,
    /** It loses data, stops the application, or breaks code that runs. */
    DANGER,
    /** The data were asked, and it will fail; or a decision is missing. */
    BLOCKER;

    /** Whether this is as serious as another, or worse. */
    public boolean isAtLeast(Severity other) {
        return compareTo(other) >= 0;
    }

    /** The milder of this and another. */
    public Severity atMost(Severity other) {
        return isAtLeast(other) ? other : this;
    }

    /**
     * The severity of that name, in any case.
     * @throws IllegalArgumentException if there is none
     */
    public static Severity of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

}
