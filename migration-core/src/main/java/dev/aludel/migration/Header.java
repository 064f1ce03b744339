package dev.aludel.migration;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What the header of a migration says.
 *
 * @param revises its parents; empty for none, null where it does not say: the one before
 * it in version order
 * @param dependsOn what must be applied first without being a parent
 * @param label a branch label; null for none
 * @param phase what it asks of the code that runs meanwhile
 * @param drafted whether it was written by the drafter
 * @param transactional false where it asks to run outside a transaction; statements that
 * cannot run inside one do so anyway
 * @param lockTimeout how long its statements wait for a lock; null for the usual limit
 * @param statementTimeout how long its statements run; null for the usual limit
 * @param allows the findings that it accepts in all its statements
 */
public record Header(@Nullable List<String> revises, List<String> dependsOn, @Nullable String label, Phase phase,
        boolean drafted, boolean transactional, @Nullable Duration lockTimeout, @Nullable Duration statementTimeout,
        List<Directive.Allow> allows) {

    /** A header that says nothing. */
    public static final Header EMPTY = new Header(null, List.of(), null, Phase.EXPAND, false, true, null, null,
            List.of());

    public Header {
        revises = (revises != null) ? List.copyOf(revises) : null;
        dependsOn = List.copyOf(dependsOn);
        allows = List.copyOf(allows);
    }

}
