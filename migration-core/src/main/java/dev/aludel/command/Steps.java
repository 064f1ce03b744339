package dev.aludel.command;

import java.util.List;
import java.util.stream.Collectors;

import dev.aludel.run.RunStep;

/** Migrations that ran, for a sentence. */
final class Steps {

    private Steps() {
    }

    static String names(List<RunStep> steps) {
        return steps.stream().map(RunStep::revision).collect(Collectors.joining(", "));
    }

}
