package dev.aludel.run;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.DatabaseSession;
import dev.aludel.dialect.Locks;
import dev.aludel.problem.AludelException;

/** Another process has been upgrading this database for too long. */
public final class LockHeld extends AludelException {

    private final @Nullable DatabaseSession holder;

    LockHeld(@Nullable DatabaseSession holder, Duration waited, Locks locks) {
        super("Another process is changing this database; after %d s it is still at it: %s."
            .formatted(waited.toSeconds(), (holder != null) ? holder : "a session that cannot be seen"),
                "Wait until it is done and start again, or raise aludel.lock-retry. The lock ends with that session: if it "
                        + "hangs, end it%s."
                            .formatted((holder != null) ? " with " + locks.ending(String.valueOf(holder.id())) : ""));
        this.holder = holder;
    }

    /** Who has the lock; null where that cannot be seen. */
    public @Nullable DatabaseSession holder() {
        return this.holder;
    }

}
