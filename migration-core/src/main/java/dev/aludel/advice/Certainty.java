package dev.aludel.advice;

import java.util.Locale;

/** How sure an advice is. */
public enum Certainty {

    /** The schema itself says it, or a number that was read. */
    CERTAIN,
    /** What the server has counted says it, and its counters say enough. */
    LIKELY,
    /** It is worth a look: what was counted says too little, or more than one thing. */
    HINT;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

}
