package dev.aludel.schema;

import java.util.AbstractMap;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.PMap;
import org.pcollections.PSortedMap;
import org.pcollections.TreePMap;
import org.pcollections.TreePSet;

/**
 * Tables by their names, which know their heirs and those that refer to them: a statement
 * asks for both many times, and going through a thousand tables each time costs more than
 * all the rest. Immutable.
 */
final class Tables extends AbstractMap<QualifiedName, Table> implements SortedMap<QualifiedName, Table> {

    private static final Tables NONE = new Tables(TreePMap.empty(), HashTreePMap.empty(), HashTreePMap.empty());

    private final PSortedMap<QualifiedName, Table> byName;

    private final PMap<QualifiedName, TreePSet<QualifiedName>> heirs;

    private final PMap<QualifiedName, TreePSet<QualifiedName>> referring;

    private Tables(PSortedMap<QualifiedName, Table> byName, PMap<QualifiedName, TreePSet<QualifiedName>> heirs,
            PMap<QualifiedName, TreePSet<QualifiedName>> referring) {
        this.byName = byName;
        this.heirs = heirs;
        this.referring = referring;
    }

    static Tables of(SortedMap<QualifiedName, Table> tables) {
        if (tables instanceof Tables same) {
            return same;
        }
        Tables all = NONE;
        for (Table table : tables.values()) {
            all = all.with(table);
        }
        return all;
    }

    /** The same with a table, in place of one of that name. */
    Tables with(Table table) {
        Table before = this.byName.get(table.name());
        return new Tables(this.byName.plus(table.name(), table),
                changed(this.heirs, table.name(), parents(before), parents(table)),
                changed(this.referring, table.name(), referredTo(before), referredTo(table)));
    }

    Tables without(QualifiedName name) {
        Table before = this.byName.get(name);
        return new Tables(this.byName.minus(name), changed(this.heirs, name, parents(before), List.of()),
                changed(this.referring, name, referredTo(before), List.of()));
    }

    Tables each(UnaryOperator<Table> change) {
        SortedMap<QualifiedName, Table> after = Things.each(this.byName, change, Table::name);
        return (after == this.byName) ? this : of(after);
    }

    /** The tables that inherit from one, or are its partitions, by their names. */
    Stream<Table> heirs(QualifiedName table) {
        return those(this.heirs, table);
    }

    /** The tables that have foreign keys to one, by their names. */
    Stream<Table> referring(QualifiedName table) {
        return those(this.referring, table);
    }

    private Stream<Table> those(PMap<QualifiedName, TreePSet<QualifiedName>> index, QualifiedName table) {
        TreePSet<QualifiedName> names = index.get(table);
        return (names != null) ? names.stream().map(this.byName::get) : Stream.empty();
    }

    private static PMap<QualifiedName, TreePSet<QualifiedName>> changed(
            PMap<QualifiedName, TreePSet<QualifiedName>> index, QualifiedName table, List<QualifiedName> before,
            List<QualifiedName> after) {
        if (before.equals(after)) {
            return index;
        }
        PMap<QualifiedName, TreePSet<QualifiedName>> changed = index;
        for (QualifiedName other : before) {
            TreePSet<QualifiedName> left = changed.getOrDefault(other, TreePSet.empty()).minus(table);
            changed = left.isEmpty() ? changed.minus(other) : changed.plus(other, left);
        }
        for (QualifiedName other : after) {
            changed = changed.plus(other, changed.getOrDefault(other, TreePSet.empty()).plus(table));
        }
        return changed;
    }

    private static List<QualifiedName> parents(@Nullable Table table) {
        return (table != null) ? table.inheritance().parents() : List.of();
    }

    private static List<QualifiedName> referredTo(@Nullable Table table) {
        return (table != null) ? table.foreignKeys().stream().map(ForeignKey::referencedTable).toList() : List.of();
    }

    @Override
    public Set<Map.Entry<QualifiedName, Table>> entrySet() {
        return this.byName.entrySet();
    }

    @Override
    public Set<QualifiedName> keySet() {
        return this.byName.keySet();
    }

    @Override
    public Collection<Table> values() {
        return this.byName.values();
    }

    @Override
    public @Nullable Table get(@Nullable Object name) {
        return this.byName.get(name);
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return this.byName.containsKey(name);
    }

    @Override
    public int size() {
        return this.byName.size();
    }

    @Override
    public @Nullable Comparator<? super QualifiedName> comparator() {
        return this.byName.comparator();
    }

    @Override
    public SortedMap<QualifiedName, Table> subMap(QualifiedName from, QualifiedName to) {
        return this.byName.subMap(from, to);
    }

    @Override
    public SortedMap<QualifiedName, Table> headMap(QualifiedName to) {
        return this.byName.headMap(to);
    }

    @Override
    public SortedMap<QualifiedName, Table> tailMap(QualifiedName from) {
        return this.byName.tailMap(from);
    }

    @Override
    public QualifiedName firstKey() {
        return this.byName.firstKey();
    }

    @Override
    public QualifiedName lastKey() {
        return this.byName.lastKey();
    }

}
