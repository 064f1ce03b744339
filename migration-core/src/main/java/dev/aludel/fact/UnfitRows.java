package dev.aludel.fact;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.aludel.schema.QualifiedName;

/**
 * Which rows have values that do not go into another type as they are? Their keys are
 * told, and never the values.
 *
 * @param values the values that are meant
 * @param kind what becomes of them
 * @param key the columns of the primary key
 * @param most how many rows are told at most
 */
public record UnfitRows(ValuesBeyond values, Kind kind, List<String> key, int most) implements Question<RowKeys> {

    public UnfitRows {
        key = List.copyOf(key);
    }

    @Override
    public List<Subject> subjects() {
        return this.values.subjects();
    }

    @Override
    public UnfitRows renamed(UnaryOperator<QualifiedName> names) {
        return new UnfitRows(this.values.renamed(names), this.kind, this.key, this.most);
    }

    /** What becomes of values. */
    public enum Kind {

        /** The other type refuses them. */
        FAILING,
        /** They silently become others. */
        CHANGED

    }

}
