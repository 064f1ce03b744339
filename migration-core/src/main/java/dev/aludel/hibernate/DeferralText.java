package dev.aludel.hibernate;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Deferral;

/** Reads when a constraint is checked: {@code deferrable initially deferred}. */
final class DeferralText {

    private DeferralText() {
    }

    /**
     * The time after the words that are next; null where they say nothing of it.
     * @param before what the words before say
     */
    static @Nullable Deferral next(FragmentReader reader, Deferral before) {
        if (reader.take("initially", "deferred")) {
            return Deferral.INITIALLY_DEFERRED;
        }
        if (reader.take("deferrable")) {
            return (before == Deferral.NOT_DEFERRABLE) ? Deferral.DEFERRABLE : before;
        }
        return (reader.take("not", "deferrable") || reader.take("initially", "immediate")) ? before : null;
    }

}
