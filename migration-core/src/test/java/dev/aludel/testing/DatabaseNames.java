package dev.aludel.testing;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** Names that no other JVM on the same server uses. */
final class DatabaseNames {

    private static final String JVM = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());

    private static final AtomicInteger counter = new AtomicInteger();

    private DatabaseNames() {
    }

    static String next() {
        return "aludel_test_%s_%d".formatted(JVM, counter.incrementAndGet());
    }

}
