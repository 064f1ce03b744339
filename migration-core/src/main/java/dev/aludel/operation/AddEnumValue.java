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
 * @param before the label it comes before; null for none
 * @param after the label it comes after; null for none, which without {@code before} is
 * the end
 */
public record AddEnumValue(QualifiedName type, String label, @Nullable String before,
        @Nullable String after) implements Operation {

    @Override
    public String describe() {
        return "Add label '%s' to enum type %s".formatted(this.label, this.type);
    }

    @Override
    public Schema applyTo(Schema before) {
        return before.withType(this.type, EnumType.class, (found) -> {
            if (found.labels().contains(this.label)) {
                throw DoesNotFit.exists("a label", "'%s' of %s".formatted(this.label, this.type));
            }
            List<String> labels = new ArrayList<>(found.labels());
            labels.add(place(labels), this.label);
            return found.labelled(labels);
        });
    }

    private int place(List<String> labels) {
        String neighbour = (this.before != null) ? this.before : this.after;
        if (neighbour == null) {
            return labels.size();
        }
        if (!labels.contains(neighbour)) {
            throw DoesNotFit.missing("label", "'%s' of %s".formatted(neighbour, this.type));
        }
        return labels.indexOf(neighbour) + ((this.before != null) ? 0 : 1);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.empty();
    }

}
