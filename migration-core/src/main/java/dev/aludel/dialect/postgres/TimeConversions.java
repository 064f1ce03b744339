package dev.aludel.dialect.postgres;

import java.util.List;

import dev.aludel.schema.DataType;

/**
 * What becomes of dates and times in another such type ("Date/Time Types" of the manual).
 */
final class TimeConversions {

    private static final String TIMESTAMP = "timestamp without time zone";

    private static final String INSTANT = "timestamp with time zone";

    private static final String DATE = "date";

    private static final String TIME = "time without time zone";

    private static final String OFFSET_TIME = "time with time zone";

    private static final String INTERVAL = "interval";

    private static final List<String> ALL = List.of(TIMESTAMP, INSTANT, DATE, TIME, OFFSET_TIME, INTERVAL);

    private TimeConversions() {
    }

    static boolean isTime(DataType type) {
        return type.name().schema() == null && ALL.contains(type.name().name());
    }

    static ConversionTests of(String value, DataType from, DataType to) {
        String one = from.name().name();
        String other = to.name().name();
        if (one.equals(other)) {
            return rounded(value, from, to, to);
        }
        return switch (one + " -> " + other) {
            case TIMESTAMP + " -> " + DATE -> ConversionTests.changing("%1$s <> %1$s::date".formatted(value));
            case INSTANT + " -> " + DATE, INSTANT + " -> " + TIMESTAMP ->
                ConversionTests.changing("%1$s <> %1$s::%2$s::%3$s".formatted(value, to, INSTANT));
            case TIMESTAMP + " -> " + INSTANT -> rounded(value, from, to, from.with(to.arguments()));
            case TIMESTAMP + " -> " + TIME, INSTANT + " -> " + TIME, INSTANT + " -> " + OFFSET_TIME ->
                ConversionTests.changing(value + " IS NOT NULL");
            case INTERVAL + " -> " + TIME, OFFSET_TIME + " -> " + TIME ->
                ConversionTests.changing("%1$s <> %1$s::%2$s::%3$s".formatted(value, to, one));
            default -> ConversionTests.HARMLESS;
        };
    }

    /** Digits of a second that do not fit are rounded. */
    private static ConversionTests rounded(String value, DataType from, DataType to, DataType back) {
        boolean fits = to.arguments().isEmpty() || !from.arguments().isEmpty() && digits(from) <= digits(to);
        return fits ? ConversionTests.HARMLESS : ConversionTests.changing("%1$s <> %1$s::%2$s".formatted(value, back));
    }

    private static int digits(DataType type) {
        return Integer.parseInt(type.arguments().get(0));
    }

}
