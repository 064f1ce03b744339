package dev.aludel.dialect.postgres;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.DataType;

/**
 * What is asked of each value whose type changes.
 *
 * @param failing a condition in SQL: the type refuses it; null where it may, and nobody
 * can ask
 * @param changed a condition in SQL: it becomes another one, asked of those that are not
 * refused; null where nobody knows
 */
record ConversionTests(@Nullable String failing, @Nullable String changed) {

    static final String NEVER = "false";

    /** Every value stays what it is. */
    static final ConversionTests HARMLESS = new ConversionTests(NEVER, NEVER);

    /** Nobody knows, and nobody is warned of it. */
    static final ConversionTests UNKNOWN = new ConversionTests(NEVER, null);

    /** It may be refused, and only the statement itself tells. */
    static final ConversionTests UNTOLD = new ConversionTests(null, null);

    static ConversionTests failing(String condition) {
        return new ConversionTests(condition, NEVER);
    }

    static ConversionTests changing(String condition) {
        return new ConversionTests(NEVER, condition);
    }

    /** Of values that are assigned, as a statement without USING does it. */
    static ConversionTests assigned(String value, DataType from, DataType to, int version) {
        if (StringConversions.isString(to)) {
            return StringConversions.assigned(value, from, to);
        }
        if (NumberConversions.isNumber(from) && NumberConversions.isNumber(to)) {
            return NumberConversions.of(value, from, to);
        }
        if (TimeConversions.isTime(from) && TimeConversions.isTime(to)) {
            return TimeConversions.of(value, from, to);
        }
        return OtherConversions.of(value, from, to, version);
    }

    boolean mayFail() {
        return !NEVER.equals(this.failing);
    }

    boolean mayChange() {
        return this.changed != null && !this.changed.equals(NEVER);
    }

    /** Whether the values tell. */
    boolean isKnown() {
        return this.failing != null && this.changed != null;
    }

}
