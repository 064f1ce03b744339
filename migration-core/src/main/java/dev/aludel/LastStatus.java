package dev.aludel;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.aludel.report.Status;

/**
 * Where the database stood when somebody looked last, so that health knows it without
 * asking. Thread-safe.
 */
final class LastStatus {

    private static final Logger logger = LoggerFactory.getLogger(Migrations.class);

    private final AtomicReference<@Nullable Status> last = new AtomicReference<>();

    private final Supplier<Status> look;

    LastStatus(Supplier<Status> look) {
        this.look = look;
    }

    Optional<Status> get() {
        return Optional.ofNullable(this.last.get());
    }

    Status remember(Status status) {
        this.last.set(status);
        return status;
    }

    /** Does something that may change where it stands, and looks again where it fails. */
    <T> T attempt(Supplier<T> work) {
        try {
            return work.get();
        }
        catch (RuntimeException ex) {
            lookAgain().ifPresent(ex::addSuppressed);
            throw ex;
        }
    }

    /** The same, looking again in any case; a change that was made is told also then. */
    <T> T change(Supplier<T> work) {
        T result = attempt(work);
        lookAgain()
            .ifPresent((failure) -> logger.warn("Where the database stands after the change is not known", failure));
        return result;
    }

    /** What was known before may be true no more, so it is forgotten where that fails. */
    private Optional<RuntimeException> lookAgain() {
        try {
            this.look.get();
            return Optional.empty();
        }
        catch (RuntimeException ex) {
            this.last.set(null);
            return Optional.of(ex);
        }
    }

}
