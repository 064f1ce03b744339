package dev.aludel.plan;

import java.util.Optional;

import dev.aludel.operation.Operation;

/**
 * A gentler way to make changes of one kind.
 *
 * @param <O> the kind
 */
interface Rewrite<O extends Operation> {

    /** The kind. */
    Class<O> subject();

    /** The gentler way; empty where it is closed, or not needed. */
    Optional<Way> way(O change, Setting setting);

}
