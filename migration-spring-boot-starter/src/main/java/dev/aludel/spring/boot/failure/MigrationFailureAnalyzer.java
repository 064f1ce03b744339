package dev.aludel.spring.boot.failure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

import dev.aludel.problem.AludelException;

/** Prints every error of ours as what happened and what to do. */
class MigrationFailureAnalyzer extends AbstractFailureAnalyzer<AludelException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, AludelException cause) {
        return new FailureAnalysis(cause.what(), cause.action(), cause);
    }

}
