package dev.aludel.dialect.postgres;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.DoesNotFit;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Serial;

/** What the queries have found so far. */
final class CatalogPicture {

    private final @Nullable String defaultSchema;

    private final Map<Long, TableInMaking> tables = new LinkedHashMap<>();

    private final Map<ColumnKey, SequenceOptions> identities = new HashMap<>();

    private final Map<ColumnKey, Map<String, Sequence>> owned = new HashMap<>();

    private final List<Sequence> sequences = new ArrayList<>();

    private final List<EnumType> enumTypes = new ArrayList<>();

    CatalogPicture(@Nullable String defaultSchema) {
        this.defaultSchema = defaultSchema;
    }

    QualifiedName name(String schema, String name) {
        return QualifiedName.of(schema, name).seenFrom(this.defaultSchema);
    }

    /** The table with that id, a new one where it is met for the first time. */
    TableInMaking table(long id, String schema, String name) {
        return this.tables.computeIfAbsent(id, (unknown) -> new TableInMaking(name(schema, name)));
    }

    TableInMaking table(long id) {
        TableInMaking table = this.tables.get(id);
        if (table == null) {
            throw DoesNotFit.missing("table", Long.toString(id));
        }
        return table;
    }

    void add(Sequence sequence) {
        this.sequences.add(sequence);
    }

    void add(EnumType type) {
        this.enumTypes.add(type);
    }

    void addIdentity(ColumnKey column, SequenceOptions options) {
        this.identities.put(column, options);
    }

    /**
     * A sequence that is dropped with a column, and how the column's default reads if it
     * counts with it.
     */
    void addOwned(ColumnKey column, String next, Sequence sequence) {
        this.owned.computeIfAbsent(column, (unknown) -> new HashMap<>()).put(next, sequence);
    }

    @Nullable SequenceOptions identity(ColumnKey column) {
        return this.identities.get(column);
    }

    /**
     * What a column with this default is where {@code serial} would have made the same;
     * its sequence is no longer one of its own then. Null where it is an ordinary
     * default.
     */
    @Nullable Serial serial(ColumnKey column, String expression) {
        Map<String, Sequence> candidates = this.owned.getOrDefault(column, Map.of());
        Sequence sequence = candidates.get(expression);
        if (sequence == null || !sequence.options().equals(SequenceOptions.DEFAULTS)) {
            return null;
        }
        candidates.remove(expression);
        return new Serial();
    }

    Schema finished() {
        this.owned.values().forEach((left) -> this.sequences.addAll(left.values()));
        return Schema.of(this.tables.values().stream().map(TableInMaking::finished).toList(), this.sequences,
                this.enumTypes);
    }

}
