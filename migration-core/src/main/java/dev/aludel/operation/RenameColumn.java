package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Renames a column; what refers to it follows.
 *
 * @param table the table
 * @param from its name before
 * @param to its name after
 */
public record RenameColumn(QualifiedName table, String from, String to) implements Operation {

    @Override
    public String describe() {
        return "Rename %s.%s to %s".formatted(this.table, this.from, this.to);
    }

    @Override
    public Schema applyTo(Schema before) {
        if (before.table(this.table).isEmpty()) {
            return ofView(before);
        }
        return Renames.column(before, this.table, this.from, this.to);
    }

    /** The columns of a view are in its definition, which a database prints anew. */
    private Schema ofView(Schema before) {
        NamedObject view = before.objects()
            .values()
            .stream()
            .filter((object) -> object.name().part() == null && object.name().name().equals(this.table))
            .findFirst()
            .orElseThrow(() -> DoesNotFit.missing("table", this.table.toString()));
        return before.withoutObject(view.name()).with(view.defined(null));
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new RenameColumn(this.table, this.to, this.from));
    }

}
