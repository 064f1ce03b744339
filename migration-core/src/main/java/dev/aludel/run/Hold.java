package dev.aludel.run;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Why a migration waits although it could be applied.
 *
 * @param reason the reason
 * @param detail the version that brought it, or the revision that it waits for; null
 * where there is none
 * @param isNew whether no start of this application has seen it before
 */
public record Hold(Reason reason, @Nullable String detail, boolean isNew) {

    /** It as the end of a sentence that says that it is held. */
    public String text() {
        return switch (this.reason) {
            case NEXT_RELEASE -> "until another version than %s of the application starts".formatted(this.detail);
            case VERSION_UNKNOWN -> "as nobody knows the version of the application (spring.application.version)";
            case ON_PURPOSE -> "as aludel.contract=hold says";
            case NOT_SAFE -> "until nothing in it is dangerous and no running version uses what it takes away";
            case BEHIND -> "until %s is applied, which it needs".formatted(this.detail);
        };
    }

    /** Why it waits. */
    public enum Reason {

        /** The version that brought it may still run beside the one before. */
        NEXT_RELEASE,
        /** Nobody can tell one version from the next. */
        VERSION_UNKNOWN,
        /** The settings say so. */
        ON_PURPOSE,
        /**
         * It is dangerous, or a version that is known to run needs what it takes away.
         */
        NOT_SAFE,
        /** It needs another one, which waits. */
        BEHIND;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

    }

}
