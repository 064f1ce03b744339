package dev.aludel.operation;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.aludel.schema.ObjectName;
import dev.aludel.schema.Schema;

/**
 * Takes storage parameters of a table or an index away.
 *
 * @param object the table or the index
 * @param values the parameters with the values they had; empty values until they are
 * known
 */
public record ResetParameters(ObjectName object, SortedMap<String, String> values) implements Operation {

    public ResetParameters {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    @Override
    public String describe() {
        return "Reset %s of %s".formatted(String.join(", ", this.values.keySet()), this.object);
    }

    @Override
    public Schema applyTo(Schema before) {
        return Parameters.changed(before, this.object,
                (parameters) -> parameters.keySet().removeAll(this.values.keySet()));
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new SetParameters(this.object, this.values, new TreeMap<>()));
    }

    @Override
    public Operation completedFrom(Schema before) {
        SortedMap<String, String> known = new TreeMap<>(Parameters.of(before, this.object));
        known.keySet().retainAll(this.values.keySet());
        return known.isEmpty() ? this : new ResetParameters(this.object, known);
    }

}
