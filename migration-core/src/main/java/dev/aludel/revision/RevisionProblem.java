package dev.aludel.revision;

import dev.aludel.problem.AludelException;

/** The revisions do not make a graph, or a name does not say which of them is meant. */
public abstract sealed class RevisionProblem extends AludelException
        permits DuplicateRevision, UnknownParent, RevisionCycle, SeveralHeads, UnknownTarget {

    protected RevisionProblem(String what, String action) {
        super(what, action);
    }

}
