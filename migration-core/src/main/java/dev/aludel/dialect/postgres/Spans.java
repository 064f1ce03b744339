package dev.aludel.dialect.postgres;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Intervals that are constants: PostgreSQL prints {@code 90 minutes} as {@code 01:30:00}.
 * A month is not 30 days, nor a day 24 hours.
 */
final class Spans {

    private static final Pattern PART = Pattern.compile(
            "\\G\\s*(?:(?<sign>[+-]?)(?<hours>\\d{1,9}):(?<minutes>\\d{1,2})(?::(?<seconds>\\d{1,2}(?:\\.\\d{1,6})?))?|(?<number>[+-]?\\d{1,9}(?:\\.\\d{1,6})?)\\s*(?<unit>[a-z]+)?)");

    private static final Pattern ISO = Pattern
        .compile("p(?<days>(?:[+-]?\\d{1,9}[ymwd])*)(?:t(?<time>(?:[+-]?\\d{1,9}(?:\\.\\d{1,6})?[hms])*))?");

    private static final Map<String, Span> UNITS = new HashMap<>();

    static {
        unit(new Span(12, 0, 0), "year", "years", "y", "yr", "yrs");
        unit(new Span(1, 0, 0), "month", "months", "mon", "mons");
        unit(new Span(0, 7, 0), "week", "weeks", "w");
        unit(new Span(0, 1, 0), "day", "days", "d");
        unit(new Span(0, 0, 3_600_000_000L), "hour", "hours", "h", "hr", "hrs");
        unit(new Span(0, 0, 60_000_000), "minute", "minutes", "m", "min", "mins");
        unit(new Span(0, 0, 1_000_000), "second", "seconds", "s", "sec", "secs");
        unit(new Span(0, 0, 1_000), "millisecond", "milliseconds", "ms");
    }

    private Spans() {
    }

    private record Span(long months, long days, long microseconds) {

        @Nullable Span plus(Span unit, BigDecimal times) {
            try {
                return new Span(this.months + times(unit.months, times), this.days + times(unit.days, times),
                        this.microseconds + times(unit.microseconds, times));
            }
            catch (ArithmeticException notWhole) {
                return null;
            }
        }

        private static long times(long unit, BigDecimal times) {
            return times.multiply(BigDecimal.valueOf(unit)).longValueExact();
        }

    }

    /**
     * Whether two constants are the same interval.
     * @param type its type, which may name the unit of a bare number:
     * {@code interval day}
     */
    static boolean same(String type, String one, String otherType, String other) {
        Span span = span(type, one);
        return span != null && Objects.equals(span, span(otherType, other));
    }

    private static @Nullable Span span(String type, String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        String unit = type.substring(type.lastIndexOf(' ') + 1);
        Matcher iso = ISO.matcher(lower);
        if (iso.matches() && lower.length() > 1) {
            String time = Objects.requireNonNullElse(iso.group("time"), "");
            return sum(iso.group("days").replace("m", "mon") + time, "");
        }
        return lower.isEmpty() ? null : sum(lower, UNITS.containsKey(unit) ? unit : "second");
    }

    private static @Nullable Span sum(String text, String usualUnit) {
        Span sum = new Span(0, 0, 0);
        Matcher part = PART.matcher(text);
        int end = 0;
        while (sum != null && part.find()) {
            end = part.end();
            sum = (part.group("hours") != null) ? clock(sum, part) : units(sum, part, usualUnit);
        }
        return text.substring(end).isBlank() ? sum : null;
    }

    private static @Nullable Span clock(Span sum, Matcher part) {
        BigDecimal seconds = new BigDecimal(part.group("hours")).multiply(BigDecimal.valueOf(3600))
            .add(new BigDecimal(part.group("minutes")).multiply(BigDecimal.valueOf(60)))
            .add((part.group("seconds") != null) ? new BigDecimal(part.group("seconds")) : BigDecimal.ZERO);
        return sum.plus(new Span(0, 0, 1_000_000), part.group("sign").equals("-") ? seconds.negate() : seconds);
    }

    private static @Nullable Span units(Span sum, Matcher part, String usualUnit) {
        Span unit = UNITS.get((part.group("unit") != null) ? part.group("unit") : usualUnit);
        return (unit != null) ? sum.plus(unit, new BigDecimal(part.group("number"))) : null;
    }

    private static void unit(Span span, String... names) {
        for (String name : names) {
            UNITS.put(name, span);
        }
    }

}
