package dev.aludel.dialect.postgres;

import java.util.Locale;

import dev.aludel.dialect.TableLock;
import dev.aludel.dialect.TableLock.Waiting;
import dev.aludel.schema.QualifiedName;

/**
 * The table locks that statements take ("Explicit Locking" of the manual), from the
 * weakest on. That of readers is left out: nobody but the strongest waits for it.
 */
enum LockMode {

    ROW_SHARE(Waiting.SCHEMA_CHANGES), ROW_EXCLUSIVE(Waiting.SCHEMA_CHANGES),
    SHARE_UPDATE_EXCLUSIVE(Waiting.SCHEMA_CHANGES), SHARE(Waiting.WRITERS), SHARE_ROW_EXCLUSIVE(Waiting.WRITERS),
    EXCLUSIVE(Waiting.WRITERS), ACCESS_EXCLUSIVE(Waiting.EVERYBODY);

    private final Waiting waiting;

    LockMode(Waiting waiting) {
        this.waiting = waiting;
    }

    /**
     * The one of that name in {@code pg_locks}, such as {@code ShareRowExclusiveLock}.
     */
    static LockMode seenAs(String name) {
        String words = name.substring(0, name.length() - "Lock".length());
        return valueOf(words.replaceAll("(?<=.)(?=[A-Z])", "_").toUpperCase(Locale.ROOT));
    }

    /** The one that a lock has. */
    static LockMode of(TableLock lock) {
        return valueOf(lock.mode().replace(' ', '_'));
    }

    TableLock on(QualifiedName table) {
        return new TableLock(table, name().replace('_', ' '), this.waiting);
    }

}
