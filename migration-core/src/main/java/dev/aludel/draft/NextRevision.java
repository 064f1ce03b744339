package dev.aludel.draft;

import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;

import dev.aludel.revision.VersionOrder;

/**
 * The id of a migration that comes after all others, in the manner of the last of them.
 */
public final class NextRevision {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMddHHmmss")
        .withZone(ZoneOffset.UTC);

    private NextRevision() {
    }

    /**
     * The time where the last one is a time, or there is none; else one more: {@code 008}
     * after {@code 007}, {@code 1.10} after {@code 1.9}. Also one more where the last one
     * is a time yet to come.
     */
    public static String after(Collection<String> revisions, Instant now) {
        String time = TIME.format(now);
        String last = revisions.stream().max(VersionOrder.INSTANCE).orElse("");
        boolean isTime = last.isEmpty() || last.matches("\\d{14}");
        return (isTime && VersionOrder.INSTANCE.compare(time, last) > 0) ? time : oneMore(last);
    }

    private static String oneMore(String last) {
        int start = Math.max(last.lastIndexOf('.'), last.lastIndexOf('_')) + 1;
        String part = last.substring(start);
        if (!part.matches("\\d+")) {
            return last + ".1";
        }
        String number = new BigInteger(part).add(BigInteger.ONE).toString();
        return last.substring(0, start) + "0".repeat(Math.max(0, part.length() - number.length())) + number;
    }

}
