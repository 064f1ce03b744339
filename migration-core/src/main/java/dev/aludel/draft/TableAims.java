package dev.aludel.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.ObjectName;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/** What becomes of all tables. */
final class TableAims {

    private final Premise premise;

    private final Dependents dependents;

    private final AddedNames names;

    private final Passage<Table> passage = new Passage<>();

    private TableAims(Premise premise, Dependents dependents) {
        this.premise = premise;
        this.dependents = dependents;
        this.names = new AddedNames(premise.naming(), premise.present(), premise.wanted());
    }

    static Passage<Table> of(Premise premise, Dependents dependents) {
        TableAims aims = new TableAims(premise, dependents);
        aims.mapped();
        aims.unmapped();
        Passage<Table> passage = aims.passage;
        return new Passage<>(TakenNames.leftTo(passage.contracted(), passage.expanded()), passage.contracted(),
                passage.leftAlone());
    }

    private void mapped() {
        Set<QualifiedName> views = this.dependents.views();
        for (Table table : this.premise.wanted().tables().values()) {
            Table there = this.premise.present().table(table.name()).orElse(null);
            if (!isMapped(table.name()) || views.contains(table.name())) {
                continue;
            }
            if (there == null) {
                this.passage.stays(this.names.of(startingWithKey(table)));
                continue;
            }
            TableAim aim = TableAim.of(there, table, this.premise, this.names,
                    (column) -> this.dependents.on(there, column, table));
            this.passage.becomes(aim.expanded(), aim.contracted());
            this.passage.leftAlone().addAll(aim.leftAlone());
        }
    }

    /** A person looks for the key first, Hibernate sorts columns by their size. */
    private static Table startingWithKey(Table table) {
        PrimaryKey key = table.primaryKey();
        List<String> names = (key != null) ? key.columns() : List.of();
        return table.withColumns(
                Stream
                    .concat(table.columns().stream().filter((column) -> names.contains(column.name())),
                            table.columns().stream().filter((column) -> !names.contains(column.name())))
                    .toList());
    }

    private void unmapped() {
        Set<QualifiedName> going = going();
        for (Table table : this.premise.present().tables().values()) {
            if (isMapped(table.name())) {
                continue;
            }
            if (going.contains(table.name())) {
                this.passage.goes(table);
            }
            else if (!this.premise.looksAt(table.name()) || !table.inheritance().parents().isEmpty()) {
                this.passage.stays(table);
            }
            else {
                String by = mayDrop(table) ? neededBy(table, going) : null;
                this.passage.isLeft(table, "table " + table.name(),
                        (by != null) ? "no entity maps it, but %s needs it".formatted(by) : "no entity maps it");
            }
        }
    }

    private boolean isMapped(QualifiedName table) {
        return this.premise.wanted().table(table).isPresent() && this.premise.looksAt(table);
    }

    /** Those that may go, but for those that something needs which stays. */
    private Set<QualifiedName> going() {
        Set<QualifiedName> going = new HashSet<>();
        for (Table table : this.premise.present().tables().values()) {
            if (!isMapped(table.name()) && mayDrop(table)) {
                going.add(table.name());
            }
        }
        while (going.removeIf(
                (name) -> this.premise.present().table(name).map((table) -> neededBy(table, going)).isPresent())) {
            // what is needed by something that stays now stays too
        }
        return going;
    }

    private boolean mayDrop(Table table) {
        return this.premise.mayDrop(ObjectName.table(table.name()));
    }

    private @Nullable String neededBy(Table table, Set<QualifiedName> going) {
        for (Table other : this.premise.present().tables().values()) {
            boolean stays = !going.contains(other.name());
            boolean parent = other.inheritance().parents().contains(table.name());
            boolean child = table.inheritance().parents().contains(other.name());
            Table its = isMapped(other.name()) ? this.premise.wanted().table(other.name()).orElse(other) : other;
            boolean refers = its.foreignKeys().stream().anyMatch((key) -> key.referencedTable().equals(table.name()));
            if (stays && !other.name().equals(table.name()) && (parent || child || refers)) {
                return "table " + other.name();
            }
        }
        return this.dependents.on(table);
    }

}
