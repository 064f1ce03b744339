package dev.aludel.dialect.postgres;

import dev.aludel.dialect.TableLock;
import dev.aludel.dialect.TableLock.Waiting;
import dev.aludel.schema.QualifiedName;

/** The table locks that schema changes take ("Explicit Locking" of the manual). */
enum LockMode {

    ROW_EXCLUSIVE(Waiting.SCHEMA_CHANGES), SHARE_UPDATE_EXCLUSIVE(Waiting.SCHEMA_CHANGES), SHARE(Waiting.WRITERS),
    SHARE_ROW_EXCLUSIVE(Waiting.WRITERS), ACCESS_EXCLUSIVE(Waiting.EVERYBODY);

    private final Waiting waiting;

    LockMode(Waiting waiting) {
        this.waiting = waiting;
    }

    TableLock on(QualifiedName table) {
        return new TableLock(table, name().replace('_', ' '), this.waiting);
    }

}
