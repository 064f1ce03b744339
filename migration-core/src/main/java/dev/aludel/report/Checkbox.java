package dev.aludel.report;

import org.jspecify.annotations.Nullable;

/**
 * A box of a pull request.
 *
 * @param ticked whether it is proved
 * @param human whether only a person can tell
 * @param text what is true where it is ticked
 * @param reason why it is not ticked; null where it is, and where only a person can tell
 */
public record Checkbox(boolean ticked, boolean human, String text, @Nullable String reason) {

    static Checkbox proved(boolean proved, String text, String otherwise) {
        return new Checkbox(proved, false, text, proved ? null : otherwise);
    }

    static Checkbox human(String text) {
        return new Checkbox(false, true, text, null);
    }

}
