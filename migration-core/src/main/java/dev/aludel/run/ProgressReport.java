package dev.aludel.run;

import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells how far a backfill has come, now and then and at its end. */
final class ProgressReport {

    private static final Logger logger = LoggerFactory.getLogger(ProgressReport.class);

    private static final long EVERY_NANOS = 5_000_000_000L;

    private final Consumer<BackfillProgress> listener;

    private long told = System.nanoTime();

    ProgressReport(Consumer<BackfillProgress> listener) {
        this.listener = listener;
    }

    void tell(BackfillProgress progress) {
        long now = System.nanoTime();
        if (progress.done() || now - this.told >= EVERY_NANOS) {
            this.told = now;
            logger.info("{}", progress.text());
            this.listener.accept(progress);
        }
    }

}
