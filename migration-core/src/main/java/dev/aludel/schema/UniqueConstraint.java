package dev.aludel.schema;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Columns whose values no two rows share.
 *
 * @param name its name; null where any will do
 * @param columns its columns in order
 */
public record UniqueConstraint(@Nullable String name, List<String> columns) implements Constraint {

    public UniqueConstraint {
        columns = List.copyOf(columns);
    }

    @Override
    public UniqueConstraint named(@Nullable String newName) {
        return new UniqueConstraint(newName, this.columns);
    }

    @Override
    public String kind() {
        return "unique constraint";
    }

}
