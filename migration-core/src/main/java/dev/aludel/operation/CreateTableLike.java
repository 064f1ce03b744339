package dev.aludel.operation;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * Creates a table some of whose columns are defined elsewhere: by a table that it is made
 * like, by its type, or by the table that it is a partition of.
 *
 * @param table what the statement itself says of it
 * @param likenesses the tables it is made like, in order
 * @param type the composite type it is of; null for none
 * @param options what the statement says of columns that are defined elsewhere
 */
public record CreateTableLike(Table table, List<Likeness> likenesses, @Nullable QualifiedName type,
        List<ColumnOptions> options) implements Operation {

    public CreateTableLike {
        likenesses = List.copyOf(likenesses);
        options = List.copyOf(options);
    }

    @Override
    public String describe() {
        return "Create table %s".formatted(this.table.name());
    }

    @Override
    public Schema applyTo(Schema before) {
        NewTable made = NewTable.of(before, this);
        Schema after = before.with(made.table());
        for (NamedObject object : made.objects()) {
            after = after.with(object);
        }
        return after;
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new DropTable(this.table.name(), null, false));
    }

    /** Where the table is all that it makes, it is that table's creation. */
    @Override
    public Operation completedFrom(Schema before) {
        try {
            NewTable made = NewTable.of(before, this);
            boolean whole = made.objects().isEmpty() && made.table().indexes().isEmpty();
            return whole ? new CreateTable(made.table()) : this;
        }
        catch (DoesNotFit exception) {
            return this;
        }
    }

}
