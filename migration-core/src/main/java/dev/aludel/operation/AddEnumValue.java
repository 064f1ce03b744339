package dev.aludel.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Adds a label to an enum type; no statement takes one away.
 *
 * @param type the type's name
 * @param label the new label
 * @param before the label it comes before; null for the end
 */
public record AddEnumValue(QualifiedName type, String label, @Nullable String before) implements Operation {

    @Override
    public String describe() {
        return "Add label '%s' to enum type %s".formatted(this.label, this.type);
    }

    @Override
    public Schema applyTo(Schema before) {
        EnumType found = before.enumType(this.type)
            .orElseThrow(() -> DoesNotFit.missing("enum type", this.type.toString()));
        if (found.labels().contains(this.label)) {
            throw DoesNotFit.exists("a label", "'%s' of %s".formatted(this.label, this.type));
        }
        if (this.before != null && !found.labels().contains(this.before)) {
            throw DoesNotFit.missing("label", "'%s' of %s".formatted(this.before, this.type));
        }
        List<String> labels = new ArrayList<>(found.labels());
        labels.add((this.before != null) ? labels.indexOf(this.before) : labels.size(), this.label);
        return before.withoutEnumType(this.type).with(new EnumType(this.type, labels));
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.empty();
    }

}
