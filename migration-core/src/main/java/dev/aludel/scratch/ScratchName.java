package dev.aludel.scratch;

import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a scratch database is called: that it is one of ours, and since when. */
final class ScratchName {

    static final String BEGINNING = "aludel_shadow_";

    private static final Duration LEFT = Duration.ofDays(1);

    private static final DateTimeFormatter MADE = DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT);

    private static final Pattern NAME = Pattern.compile(BEGINNING + "(\\d{14})_[0-9a-f]{8}");

    private ScratchName() {
    }

    /** A new one. */
    static String at(Instant now) {
        byte[] random = new byte[4];
        new SecureRandom().nextBytes(random);
        return BEGINNING + MADE.format(now.atOffset(ZoneOffset.UTC)) + "_" + HexFormat.of().formatHex(random);
    }

    /** Whether a database of that name is ours, and nobody can be at work with it. */
    static boolean isLeftover(String name, Instant now) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return false;
        }
        try {
            Instant made = LocalDateTime.parse(matcher.group(1), MADE).toInstant(ZoneOffset.UTC);
            return made.plus(LEFT).isBefore(now);
        }
        catch (DateTimeException ex) {
            // Somebody else calls databases so, too.
            return false;
        }
    }

}
