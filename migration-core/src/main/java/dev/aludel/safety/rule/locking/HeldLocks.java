package dev.aludel.safety.rule.locking;

import java.util.stream.Stream;

import dev.aludel.dialect.TableLock;
import dev.aludel.dialect.TableLock.Waiting;
import dev.aludel.safety.Scene;

/** What earlier statements of the same transaction keep others from. */
final class HeldLocks {

    private HeldLocks() {
    }

    /** The locks that keep everybody out, of tables that others use. */
    static Stream<TableLock> of(Scene scene) {
        return scene.transaction()
            .stream()
            .flatMap((step) -> step.operations().stream().flatMap((op) -> scene.effects(op, step).locks().stream()))
            .filter((lock) -> lock.waiting() == Waiting.EVERYBODY && !scene.isBornHere(lock.table()))
            .filter((lock) -> scene.before().table(lock.table()).isPresent());
    }

}
