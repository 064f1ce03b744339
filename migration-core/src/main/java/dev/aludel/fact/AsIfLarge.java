package dev.aludel.fact;

import java.util.List;
import java.util.Optional;

import dev.aludel.schema.QualifiedName;

/** Keeps to itself how large tables are. */
record AsIfLarge(Facts facts) implements Facts {

    @Override
    public String serverVersion() {
        return this.facts.serverVersion();
    }

    @Override
    public Optional<TableSize> size(QualifiedName table) {
        return Optional.empty();
    }

    @Override
    public List<RunningVersion> running() {
        return this.facts.running();
    }

    @Override
    public <A> Optional<A> ask(Question<A> question) {
        return this.facts.ask(question).filter((answer) -> !(answer instanceof OfRows rows) || rows.rows() > 0);
    }

}
