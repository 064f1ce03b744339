package dev.aludel.safety;

import java.util.Locale;

/** What will become of a statement, as far as schema and data tell. */
public enum Verdict {

    /** It passes, whatever it costs others meanwhile. */
    WILL_PASS,
    /** It fails on the data that are there. */
    WILL_FAIL,
    /** It passes, and data are gone afterwards. */
    LOSES_DATA,
    /** It passes, and no data are gone. */
    NO_LOSS,
    /** It depends on what was not asked or cannot be known. */
    CANNOT_TELL;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

}
