package dev.aludel.safety;

import java.util.Locale;
import java.util.Optional;

/** How serious a rule is told to be. */
public enum Level {

    /** It is not asked. */
    OFF,
    /** Its findings are {@link Severity#INFO}. */
    INFO,
    /** Its findings are {@link Severity#CAUTION}. */
    CAUTION,
    /** Its findings are {@link Severity#DANGER}. */
    DANGER,
    /** Its findings are {@link Severity#BLOCKER}. */
    BLOCKER;

    /** The severity; empty for off. */
    public Optional<Severity> severity() {
        return (this == OFF) ? Optional.empty() : Optional.of(Severity.valueOf(name()));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

}
