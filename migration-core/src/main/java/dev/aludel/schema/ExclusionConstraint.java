package dev.aludel.schema;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Comparisons that no two rows pass all of, such as bookings of one room whose times
 * overlap.
 *
 * @param name its name; null where any will do
 * @param method the access method of its index, {@code gist} mostly
 * @param elements the comparisons, in order
 * @param where which rows it is about, as its source spells it; null for all
 * @param options what its index has besides
 * @param deferral when it is checked
 * @param comment what people say of it; null for nothing
 */
public record ExclusionConstraint(@Nullable String name, String method, List<ExclusionElement> elements,
        @Nullable String where, IndexOptions options, Deferral deferral,
        @Nullable String comment) implements Constraint {

    public ExclusionConstraint {
        elements = List.copyOf(elements);
        if (elements.isEmpty()) {
            throw new IllegalArgumentException("Exclusion constraint %s compares nothing".formatted(name));
        }
    }

    @Override
    public ExclusionConstraint named(@Nullable String newName) {
        return new ExclusionConstraint(newName, this.method, this.elements, this.where, this.options, this.deferral,
                this.comment);
    }

    /**
     * The columns that are compared as they stand; columns inside expressions are not
     * seen.
     */
    @Override
    public List<String> columns() {
        return this.elements.stream()
            .map(ExclusionElement::key)
            .filter(IndexedColumn.class::isInstance)
            .map(IndexKey::text)
            .toList();
    }

    @Override
    public ExclusionConstraint on(List<String> newColumns) {
        List<String> left = new ArrayList<>(newColumns);
        return comparing(this.elements.stream()
            .map((element) -> (element.key() instanceof IndexedColumn column)
                    ? new ExclusionElement(column.spelled(left.remove(0)), element.operator()) : element)
            .toList());
    }

    /** The same with other comparisons. */
    public ExclusionConstraint comparing(List<ExclusionElement> newElements) {
        return new ExclusionConstraint(this.name, this.method, newElements, this.where, this.options, this.deferral,
                this.comment);
    }

    /** The same about the rows that keep a condition only. */
    public ExclusionConstraint over(@Nullable String condition) {
        return new ExclusionConstraint(this.name, this.method, this.elements, condition, this.options, this.deferral,
                this.comment);
    }

    /** The same with other options of its index. */
    public ExclusionConstraint with(IndexOptions newOptions) {
        return new ExclusionConstraint(this.name, this.method, this.elements, this.where, newOptions, this.deferral,
                this.comment);
    }

    @Override
    public ExclusionConstraint deferred(Deferral newDeferral) {
        return new ExclusionConstraint(this.name, this.method, this.elements, this.where, this.options, newDeferral,
                this.comment);
    }

    @Override
    public ExclusionConstraint commented(@Nullable String newComment) {
        return new ExclusionConstraint(this.name, this.method, this.elements, this.where, this.options, this.deferral,
                newComment);
    }

    @Override
    public String kind() {
        return "exclusion constraint";
    }

}
