package dev.aludel.scratch;

import java.util.concurrent.atomic.AtomicBoolean;

/** Work that is done once: when it is closed, or when the process is ended before. */
public final class Cleanup implements AutoCloseable {

    private final Runnable work;

    private final AtomicBoolean done = new AtomicBoolean();

    private final Thread hook = new Thread(this::run, "aludel-cleanup");

    private Cleanup(Runnable work) {
        this.work = work;
    }

    /** Sees to it that some work is done. */
    public static Cleanup of(Runnable work) {
        Cleanup cleanup = new Cleanup(work);
        Runtime.getRuntime().addShutdownHook(cleanup.hook);
        return cleanup;
    }

    @Override
    public void close() {
        run();
        try {
            Runtime.getRuntime().removeShutdownHook(this.hook);
        }
        catch (IllegalStateException ex) {
            // The process is being ended, and the hook finds the work done.
        }
    }

    private void run() {
        if (this.done.compareAndSet(false, true)) {
            this.work.run();
        }
    }

}
