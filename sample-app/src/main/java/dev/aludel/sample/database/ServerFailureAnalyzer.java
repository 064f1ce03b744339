package dev.aludel.sample.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do where the sample's own server does not start. */
final class ServerFailureAnalyzer extends AbstractFailureAnalyzer<ServerDidNotStart> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, ServerDidNotStart cause) {
        return new FailureAnalysis(cause.getMessage(), cause.action(), cause);
    }

}
