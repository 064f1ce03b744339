package dev.aludel.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.aludel.diff.Diff;
import dev.aludel.diff.Equivalence;
import dev.aludel.hibernate.PreviousNames;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameTable;
import dev.aludel.plan.Rename;
import dev.aludel.plan.RenameWish;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * Finds out what has another name from now on: what somebody said, what the code says of
 * its past, and what nobody has said and may be so nevertheless.
 *
 * @param present the schema that is there
 * @param wanted the schema of the entities
 * @param filter what is looked at
 * @param equivalence which types are alike
 * @param previous what the code says of its past
 * @param filled the columns that are certainly new
 */
public record RenameSearch(Schema present, Schema wanted, DraftFilter filter, Equivalence equivalence,
        PreviousNames previous, Set<ColumnName> filled) {

    public RenameSearch {
        filled = Set.copyOf(filled);
    }

    /**
     * All renames, tables first.
     * @throws NotARename if something that was said cannot be
     * @throws UnresolvedRenames if there may be others, and nobody has said that there
     * are none
     */
    public List<Rename> found(RenameWish wish) {
        SaidRenames said = SaidRenames.of(wish, this.present, this.wanted);
        List<Rename> tables = new ArrayList<>(said.tables());
        lostTables(tables).forEach((old) -> newTables(tables).stream()
            .filter((table) -> Objects.equals(table.name().schema(), old.name().schema()))
            .filter((table) -> this.previous.of(table.name()).contains(old.name().name()))
            .findFirst()
            .ifPresent((table) -> tables.add(Rename.of(old.name(), table.name().name()))));
        List<Rename> columns = new ArrayList<>(said.columns());
        List<RenameCandidate> candidates = new ArrayList<>();
        if (!wish.noOthers()) {
            candidates.addAll(TableCandidates.of(lostTables(tables), newTables(tables), this.equivalence));
        }
        pairs(tables).forEach((pair) -> {
            remembered(pair, columns);
            if (!wish.noOthers()) {
                candidates
                    .addAll(new ColumnCandidates(pair, this.equivalence).of(lost(pair, columns), added(pair, columns)));
            }
        });
        if (!candidates.isEmpty()) {
            throw new UnresolvedRenames(candidates);
        }
        return Stream.concat(tables.stream(), columns.stream()).toList();
    }

    private void remembered(TablePair pair, List<Rename> columns) {
        for (String old : lost(pair, columns)) {
            added(pair, columns).stream()
                .filter((column) -> this.previous.of(new ColumnName(pair.wanted().name(), column)).contains(old))
                .findFirst()
                .ifPresent((column) -> columns.add(Rename.of(new ColumnName(pair.old(), old), column)));
        }
    }

    /** The tables that no entity maps, as far as they are looked at. */
    private List<Table> lostTables(List<Rename> renamed) {
        return this.present.tables()
            .values()
            .stream()
            .filter((table) -> this.wanted.table(table.name()).isEmpty() && this.filter.accepts(table.name()))
            .filter((table) -> table.inheritance().parents().isEmpty())
            .filter((table) -> renamed.stream().noneMatch((rename) -> rename.table().equals(table.name())))
            .toList();
    }

    private List<Table> newTables(List<Rename> renamed) {
        return this.wanted.tables()
            .values()
            .stream()
            .filter((table) -> this.present.table(table.name()).isEmpty() && this.filter.accepts(table.name()))
            .filter((table) -> this.present.objects()
                .keySet()
                .stream()
                .noneMatch((name) -> name.name().equals(table.name())))
            .filter((table) -> renamed.stream()
                .noneMatch((rename) -> rename.table().sibling(rename.to()).equals(table.name())))
            .toList();
    }

    /** The tables that are there before and after, whatever they are called. */
    private List<TablePair> pairs(List<Rename> tables) {
        List<Operation> operations = tables.stream()
            .<Operation>map((rename) -> new RenameTable(rename.table(), rename.table().sibling(rename.to())))
            .toList();
        Schema renamed = Diff.after(this.present, operations);
        List<TablePair> pairs = new ArrayList<>();
        for (Table table : this.wanted.tables().values()) {
            Optional<Table> there = renamed.table(table.name()).filter((found) -> this.filter.accepts(found.name()));
            there.ifPresent((found) -> pairs.add(new TablePair(old(table.name(), tables), found, table)));
        }
        return pairs;
    }

    private static QualifiedName old(QualifiedName table, List<Rename> tables) {
        return tables.stream()
            .filter((rename) -> rename.table().sibling(rename.to()).equals(table))
            .map(Rename::table)
            .findFirst()
            .orElse(table);
    }

    private static List<String> lost(TablePair pair, List<Rename> columns) {
        return pair.names(pair.present())
            .filter((name) -> pair.wanted().column(name).isEmpty())
            .filter((name) -> columns.stream()
                .noneMatch((rename) -> rename.table().equals(pair.old()) && name.equals(rename.column())))
            .toList();
    }

    private List<String> added(TablePair pair, List<Rename> columns) {
        return pair.names(pair.wanted())
            .filter((name) -> pair.present().column(name).isEmpty())
            .filter((name) -> !this.filled.contains(new ColumnName(pair.wanted().name(), name)))
            .filter((name) -> columns.stream()
                .noneMatch((rename) -> rename.table().equals(pair.old()) && name.equals(rename.to())))
            .toList();
    }

    /**
     * A table before and after.
     *
     * @param old its old name
     * @param present the table as it is, under its new name
     * @param wanted the table as the entity has it
     */
    record TablePair(QualifiedName old, Table present, Table wanted) {

        Stream<String> names(Table table) {
            return table.columns().stream().map((column) -> column.name());
        }

    }

}
