package dev.aludel.dialect.postgres;

import dev.aludel.dialect.TableLock;
import dev.aludel.dialect.TableLock.Waiting;
import dev.aludel.schema.QualifiedName;

/**
 * The table locks that schema changes take, the weakest first ("Explicit Locking" of the
 * manual).
 */
enum LockMode {

    ACCESS_SHARE(Waiting.SCHEMA_CHANGES), ROW_SHARE(Waiting.SCHEMA_CHANGES), ROW_EXCLUSIVE(Waiting.SCHEMA_CHANGES),
    SHARE_UPDATE_EXCLUSIVE(Waiting.SCHEMA_CHANGES), SHARE(Waiting.WRITERS), SHARE_ROW_EXCLUSIVE(Waiting.WRITERS),
    EXCLUSIVE(Waiting.WRITERS), ACCESS_EXCLUSIVE(Waiting.EVERYBODY);

    private final Waiting waiting;

    LockMode(Waiting waiting) {
        this.waiting = waiting;
    }

    /** The mode of that name, as SQL and the manual have it. */
    static LockMode of(String words) {
        return valueOf(words.replace(' ', '_'));
    }

    /** The stronger one of two locks on one table. */
    static TableLock stronger(TableLock one, TableLock other) {
        return (of(one.mode()).compareTo(of(other.mode())) >= 0) ? one : other;
    }

    TableLock on(QualifiedName table) {
        return new TableLock(table, name().replace('_', ' '), this.waiting);
    }

}
