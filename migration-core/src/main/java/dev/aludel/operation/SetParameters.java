package dev.aludel.operation;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import dev.aludel.schema.ObjectName;
import dev.aludel.schema.Schema;

/**
 * Sets storage parameters of a table or an index.
 *
 * @param object the table or the index
 * @param values the parameters with their values
 * @param before those that were set before; empty until they are known
 */
public record SetParameters(ObjectName object, SortedMap<String, String> values,
        SortedMap<String, String> before) implements Operation {

    public SetParameters {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        before = Collections.unmodifiableSortedMap(new TreeMap<>(before));
    }

    @Override
    public String describe() {
        return "Set %s of %s".formatted(String.join(", ", this.values.keySet()), this.object);
    }

    @Override
    public Schema applyTo(Schema before) {
        return Parameters.changed(before, this.object, (parameters) -> parameters.putAll(this.values));
    }

    @Override
    public Optional<Operation> reverse() {
        SortedMap<String, String> back = new TreeMap<>(this.before);
        back.keySet().retainAll(this.values.keySet());
        return Optional.of(back.isEmpty() ? new ResetParameters(this.object, this.values)
                : new SetParameters(this.object, back, Parameters.over(this.before, this.values)));
    }

    @Override
    public Operation completedFrom(Schema before) {
        return new SetParameters(this.object, this.values, Parameters.of(before, this.object));
    }

}
