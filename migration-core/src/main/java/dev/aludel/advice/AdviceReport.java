package dev.aludel.advice;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.Operation;

/**
 * What would be better about a database.
 *
 * @param since since when the server counts; null where it does not say
 * @param replicas how many servers are fed from this one, whose reads it does not count
 * @param suggestions what would be better, table by table
 */
public record AdviceReport(@Nullable Instant since, int replicas, List<Suggestion> suggestions) {

    public AdviceReport {
        suggestions = List.copyOf(suggestions);
    }

    /** What people and programs read of it. */
    public List<Advice> advice() {
        return this.suggestions.stream().map(Suggestion::advice).toList();
    }

    /** What keeps nobody waiting, and so can be drafted without asking. */
    public List<Operation> gentle() {
        return this.suggestions.stream()
            .filter((suggestion) -> suggestion.advice().drafted())
            .flatMap((suggestion) -> suggestion.mending().stream())
            .toList();
    }

}
