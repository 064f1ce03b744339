package dev.aludel.migration;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a Java migration has said of one way.
 *
 * @param changes what it does, in order
 * @param unused directives that nothing came after
 * @param irreversible why there is no such way, in its author's words; null where there
 * is
 */
public record Recording(List<Recorded> changes, List<Directive> unused, @Nullable String irreversible) {

    public Recording {
        changes = List.copyOf(changes);
        unused = List.copyOf(unused);
    }

}
