package dev.aludel.safety;

import dev.aludel.dialect.TableLock;
import dev.aludel.dialect.TableLock.Waiting;
import dev.aludel.replay.Step;

import org.pcollections.OrderedPSet;

/**
 * What the statements of a transaction keep everybody from until it ends. It is carried
 * from statement to statement, so that a thousand of them are not asked a thousand times.
 *
 * @param locks the locks, the first of each table first
 */
record HeldLocks(OrderedPSet<TableLock> locks) {

    /** Nothing is held. */
    static final HeldLocks NONE = new HeldLocks(OrderedPSet.empty());

    /** The same with what a statement takes; it lets go of it where it runs alone. */
    HeldLocks after(Step step, Scene scene) {
        if (!scene.isTransactional()) {
            return NONE;
        }
        OrderedPSet<TableLock> held = this.locks;
        for (TableLock lock : (Iterable<TableLock>) step.operations()
            .stream()
            .flatMap((operation) -> scene.effects(operation).locks().stream())
            .filter((taken) -> taken.waiting() == Waiting.EVERYBODY && !scene.isBornHere(taken.table()))
            .filter((taken) -> scene.before().table(taken.table()).isPresent())::iterator) {
            held = held.plus(lock);
        }
        return new HeldLocks(held);
    }

}
