package dev.aludel.run;

import dev.aludel.problem.AludelException;

/** Nobody can tell which migrations are meant. Nothing was tried. */
public final class UnknownRange extends AludelException {

    private final String range;

    private UnknownRange(String range, String what, String action) {
        super(what, action);
        this.range = range;
    }

    static UnknownRange notOne(String range) {
        return new UnknownRange(range, "'%s' is no range of migrations.".formatted(range),
                "Write it as a:b, for those behind a up to b; as a: or :b for all behind a, or up to b; or name none, for "
                        + "those that are pending.");
    }

    static UnknownRange empty(String range, String from, String to) {
        return new UnknownRange(range,
                "There is no migration in the range '%s': nothing of what %s needs comes behind %s.".formatted(range,
                        to.isEmpty() ? "the last one" : "'" + to + "'",
                        from.isEmpty() ? "the beginning" : "'" + from + "'"),
                "Write the one that comes first in front of the colon.");
    }

    /** The range as it was written. */
    public String range() {
        return this.range;
    }

}
