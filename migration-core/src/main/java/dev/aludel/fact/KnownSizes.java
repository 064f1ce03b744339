package dev.aludel.fact;

import java.util.Map;
import java.util.Optional;

import dev.aludel.schema.QualifiedName;

/** Knows how large tables are, and no more. */
record KnownSizes(String serverVersion, Map<QualifiedName, TableSize> tables) implements Facts {

    KnownSizes {
        tables = Map.copyOf(tables);
    }

    @Override
    public Optional<TableSize> size(QualifiedName table) {
        return Optional.ofNullable(this.tables.get(table));
    }

    @Override
    public <A> Optional<A> ask(Question<A> question) {
        return Optional.empty();
    }

}
