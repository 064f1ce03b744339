package dev.aludel.dialect.postgres;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Dates and times that are constants: PostgreSQL prints {@code 10:00} as
 * {@code 10:00:00}.
 */
final class Moments {

    private static final Pattern HOURS_OF_OFFSET = Pattern.compile("(?<=:\\d\\d(?:\\.\\d{1,9})?[+-]\\d\\d)$");

    private Moments() {
    }

    /** Whether two constants of a type, named canonically, are the same moment. */
    static boolean same(String type, String one, String other) {
        Object moment = moment(type, one);
        return moment != null && Objects.equals(moment, moment(type, other));
    }

    private static @Nullable Object moment(String type, String text) {
        String iso = text.strip().toUpperCase(Locale.ROOT).replaceFirst(" +", "T");
        try {
            return switch (type) {
                case "time without time zone" -> LocalTime.parse(iso);
                case "timestamp without time zone" ->
                    iso.contains("T") ? LocalDateTime.parse(iso) : LocalDate.parse(iso).atStartOfDay();
                case "timestamp with time zone" ->
                    OffsetDateTime.parse(HOURS_OF_OFFSET.matcher(iso).replaceFirst(":00")).toInstant();
                default -> null;
            };
        }
        catch (DateTimeException unusual) {
            return null;
        }
    }

}
