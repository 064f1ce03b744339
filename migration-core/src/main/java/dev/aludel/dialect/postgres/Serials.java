package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Serial;
import dev.aludel.schema.SerialName;

/** The sequences that columns own, and which of them {@code serial} has made. */
final class Serials {

    /** From this version on the sequence of an unlogged table is unlogged too. */
    private static final int SEQUENCE_LIKE_ITS_TABLE = 15;

    private final int version;

    private final Map<CatalogKey, SequenceOptions> identities = new HashMap<>();

    private final Map<CatalogKey, Map<String, Sequence>> owned = new HashMap<>();

    private final Map<String, ColumnName> found = new HashMap<>();

    Serials(int version) {
        this.version = version;
    }

    void addIdentity(CatalogKey column, SequenceOptions options) {
        this.identities.put(column, options);
    }

    /**
     * A sequence that is dropped with a column, and how the column's default reads if it
     * counts with it.
     */
    void addOwned(CatalogKey column, String next, Sequence sequence) {
        this.owned.computeIfAbsent(column, (unknown) -> new HashMap<>()).put(next, sequence);
    }

    @Nullable SequenceOptions identity(CatalogKey column) {
        return this.identities.get(column);
    }

    /**
     * What a column with this default is where {@code serial} would have made the same;
     * its sequence is no longer one of its own then. Null where it is an ordinary
     * default.
     * @param logged whether the column's table is
     */
    @Nullable Serial serial(CatalogKey key, Column column, String expression, boolean logged) {
        Map<String, Sequence> candidates = this.owned.getOrDefault(key, Map.of());
        Sequence sequence = candidates.get(expression);
        if (sequence == null || column.nullable() || !isUsual(sequence, logged)
                || !column.type().equals(sequence.type())) {
            return null;
        }
        candidates.remove(expression);
        this.found.put(expression, Objects.requireNonNull(sequence.owner()));
        return new Serial();
    }

    private boolean isUsual(Sequence sequence, boolean logged) {
        ColumnName owner = Objects.requireNonNull(sequence.owner());
        return sequence.options().equals(SequenceOptions.DEFAULTS) && sequence.comment() == null
                && sequence.logged() == (logged || this.version < SEQUENCE_LIKE_ITS_TABLE)
                && sequence.name().equals(owner.table().sibling(SerialName.of(owner.table().name(), owner.column())));
    }

    /** The serial column whose sequence a default counts with; null for none. */
    @Nullable ColumnName countedBy(String expression) {
        return this.found.get(expression);
    }

    /** The sequences that are no part of a column. */
    List<Sequence> left() {
        List<Sequence> left = new ArrayList<>();
        this.owned.values().forEach((sequences) -> left.addAll(sequences.values()));
        return left;
    }

}
