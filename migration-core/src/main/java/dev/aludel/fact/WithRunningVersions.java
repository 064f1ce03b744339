package dev.aludel.fact;

import java.util.List;
import java.util.Optional;

import dev.aludel.schema.QualifiedName;

/** Knows, too, which versions of applications run. */
record WithRunningVersions(Facts facts, List<RunningVersion> running) implements Facts {

    WithRunningVersions {
        running = List.copyOf(running);
    }

    @Override
    public String serverVersion() {
        return this.facts.serverVersion();
    }

    @Override
    public Optional<TableSize> size(QualifiedName table) {
        return this.facts.size(table);
    }

    @Override
    public <A> Optional<A> ask(Question<A> question) {
        return this.facts.ask(question);
    }

}
