package dev.aludel.advice;

import java.util.List;

import dev.aludel.operation.Operation;

/**
 * An advice with the operations behind its statements.
 *
 * @param advice what is said
 * @param mending what mends it, in order; empty where that is not known
 */
public record Suggestion(Advice advice, List<Operation> mending) {

    public Suggestion {
        mending = List.copyOf(mending);
    }

}
