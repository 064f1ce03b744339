package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Constraint;
import dev.aludel.schema.Deferral;
import dev.aludel.schema.ExclusionConstraint;
import dev.aludel.schema.ExclusionElement;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.IndexOptions;

/** An index that is read key by key, possibly one of an exclusion constraint. */
final class IndexInMaking {

    private final String name;

    private final String method;

    private final boolean unique;

    private final boolean valid;

    private final @Nullable String comment;

    private final List<IndexKey> keys = new ArrayList<>();

    private final List<ExclusionElement> elements = new ArrayList<>();

    private final List<String> include = new ArrayList<>();

    private IndexOptions options = IndexOptions.USUAL;

    private @Nullable String condition;

    private Deferral deferral = Deferral.NOT_DEFERRABLE;

    IndexInMaking(String name, String method, boolean unique, boolean valid, @Nullable String comment) {
        this.name = name;
        this.method = method;
        this.unique = unique;
        this.valid = valid;
        this.comment = comment;
    }

    void options(Map<String, String> parameters, boolean nullsNotDistinct, @Nullable String where, Deferral checked) {
        IndexOptions stored = IndexOptions.USUAL.stored(parameters);
        this.options = nullsNotDistinct ? stored.nullsNotDistinct() : stored;
        this.condition = (where != null) ? Parentheses.stripped(where) : null;
        this.deferral = checked;
    }

    void add(IndexKey key) {
        this.keys.add(key);
    }

    void add(ExclusionElement element) {
        this.elements.add(element);
    }

    void include(String column) {
        this.include.add(column);
    }

    boolean isExclusion() {
        return !this.elements.isEmpty();
    }

    Constraint exclusion() {
        return new ExclusionConstraint(this.name, this.method, this.elements, this.condition,
                this.options.including(this.include), this.deferral, this.comment);
    }

    Index finished() {
        return new Index(this.name, this.keys, this.unique, this.method, this.condition,
                this.options.including(this.include), this.valid, this.comment);
    }

}
