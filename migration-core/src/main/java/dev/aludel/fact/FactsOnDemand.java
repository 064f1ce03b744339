package dev.aludel.fact;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.QualifiedName;

/** Looks for facts when the first of them is asked for. */
final class FactsOnDemand implements Facts {

    private final Supplier<Facts> finder;

    private @Nullable Facts found;

    FactsOnDemand(Supplier<Facts> finder) {
        this.finder = finder;
    }

    @Override
    public String serverVersion() {
        return found().serverVersion();
    }

    @Override
    public Optional<TableSize> size(QualifiedName table) {
        return found().size(table);
    }

    @Override
    public List<RunningVersion> running() {
        return found().running();
    }

    @Override
    public <A> Optional<A> ask(Question<A> question) {
        return found().ask(question);
    }

    private Facts found() {
        Facts facts = (this.found != null) ? this.found : this.finder.get();
        this.found = facts;
        return facts;
    }

}
