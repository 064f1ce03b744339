package dev.aludel.safety;

import java.time.LocalDate;

import dev.aludel.migration.Directive;

/**
 * A {@code migrate:allow}, and what became of it.
 *
 * @param directive what the migration says
 * @param state what became of it
 */
public record Allowance(Directive.Allow directive, State state) {

    /** What became of an allowance. */
    public enum State {

        /** It accepted a finding. */
        USED,
        /** Its rule found nothing there. */
        UNUSED,
        /** Its last day is over. */
        EXPIRED,
        /** There is no rule of that name. */
        UNKNOWN

    }

    /** Whether an allowance still holds on a day. */
    static boolean holds(Directive.Allow directive, LocalDate day) {
        return directive.until() == null || !day.isAfter(directive.until());
    }

}
