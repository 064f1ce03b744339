package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Renames a label of an enum type; the rows and expressions that have it follow.
 *
 * @param type the type's name
 * @param from the label before
 * @param to the label after
 */
public record RenameEnumValue(QualifiedName type, String from, String to) implements Operation {

    @Override
    public String describe() {
        return "Rename label '%s' of enum type %s to '%s'".formatted(this.from, this.type, this.to);
    }

    @Override
    public Schema applyTo(Schema before) {
        Schema after = before.withType(this.type, EnumType.class, (found) -> {
            if (!found.labels().contains(this.from)) {
                throw DoesNotFit.missing("label", "'%s' of %s".formatted(this.from, this.type));
            }
            return found
                .labelled(found.labels().stream().map((label) -> label.equals(this.from) ? this.to : label).toList());
        });
        return new LabelNames(this.from, this.to).renamedIn(after, this.type);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new RenameEnumValue(this.type, this.to, this.from));
    }

    @Override
    public boolean isForeseen(Schema before) {
        return new LabelNames(this.from, this.to).areTold(before, this.type);
    }

}
