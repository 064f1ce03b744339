package dev.aludel.draft;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.aludel.diff.Equivalence;
import dev.aludel.diff.ReferencedKeys;
import dev.aludel.operation.Operation;
import dev.aludel.plan.Gentleness;
import dev.aludel.plan.Renames;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Default;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.NamedType;
import dev.aludel.schema.Namespace;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Sequence;
import dev.aludel.schema.Table;

/**
 * What a draft makes of a database: first a schema with which both the old and the new
 * code can live, then one without what only the old code needs.
 *
 * @param expanded the schema with which both can live
 * @param contracted the schema that the new code needs, and what is left alone
 * @param leftAlone what no entity wants, and stays
 * @param numbered the sequences that the new code numbers columns with
 * @param first what is renamed before all else
 */
public record Aim(Schema expanded, Schema contracted, List<LeftAlone> leftAlone,
        Map<ColumnName, QualifiedName> numbered, List<Operation> first) {

    public Aim {
        leftAlone = List.copyOf(leftAlone);
        numbered = Map.copyOf(numbered);
        first = List.copyOf(first);
    }

    /** A schema and nothing besides. */
    public static Aim exactly(Schema wanted) {
        return new Aim(wanted, wanted, List.of(), Map.of(), List.of());
    }

    /**
     * What the entities want of a database. What nobody maps is left alone, unless the
     * rules let it go.
     * @param present the schema that is there, without the history's own tables
     * @param wanted the schema of the entities, comparable to that
     * @param settings what is looked at, and how what nobody named is called
     * @param rules what may be dropped
     * @param equivalence which spellings mean the same
     */
    public static Aim of(Schema present, Schema wanted, DraftSettings settings, DropRules rules,
            Equivalence equivalence) {
        return of(present, wanted, settings, rules, equivalence, Gentleness.NONE);
    }

    /**
     * The same where the old code goes on using some tables: what is to be mandatory is
     * so when it is gone, and so is a type for which a column is written anew.
     * @param gentle what it uses
     */
    public static Aim of(Schema present, Schema wanted, DraftSettings settings, DropRules rules,
            Equivalence equivalence, Gentleness gentle) {
        return of(present, wanted, settings, rules, equivalence, gentle, Renames.NONE);
    }

    private static Aim of(Schema present, Schema wanted, DraftSettings settings, DropRules rules,
            Equivalence equivalence, Gentleness gentle, Renames renames) {
        Premise premise = new Premise(ReferencedKeys.spelledOut(present), ReferencedKeys.spelledOut(wanted),
                settings.filter(), rules, settings.naming(), equivalence, gentle, renames);
        Passage<Table> tables = TableAims.of(premise,
                new Dependents(premise.present(), (object) -> !ObjectAims.mayDrop(premise, object)));
        Passage<Sequence> sequences = SequenceAims.of(premise, tables.contracted());
        Passage<NamedType> types = TypeAims.of(premise, tables.contracted());
        Passage<NamedObject> objects = ObjectAims.of(premise,
                tables.contracted().stream().map(Table::name).collect(Collectors.toSet()));
        Map<String, Namespace> namespaces = new TreeMap<>(wanted.namespaces());
        namespaces.putAll(present.namespaces());
        return new Aim(
                Schema.of(namespaces.values(), tables.expanded(), sequences.expanded(), types.expanded(),
                        objects.expanded()),
                Schema.of(namespaces.values(), tables.contracted(), sequences.contracted(), types.contracted(),
                        objects.contracted()),
                Stream.of(tables, sequences, types, objects)
                    .flatMap((passage) -> passage.leftAlone().stream())
                    .toList(),
                Map.of(), List.of());
    }

    /**
     * The same where things get other names.
     * @param renaming how
     * @param gentle what the old code goes on using, under its new names
     */
    public static Aim of(Renaming renaming, DraftSettings settings, DropRules rules, Equivalence equivalence,
            Gentleness gentle) {
        Aim aim = of(renaming.present(), renaming.wanted(), settings, rules.following(renaming.renames()), equivalence,
                gentle, renaming.renames());
        Schema expanded = aim.expanded;
        for (NamedObject object : renaming.meanwhile()) {
            expanded = expanded.with(object);
        }
        return new Aim(expanded, aim.contracted, aim.leftAlone, aim.numbered, renaming.first());
    }

    /**
     * The same with values for the rows that are there where a mandatory column is new.
     * The old code goes on adding rows and does not know the column, so it has its value
     * as a default until that is gone.
     * @param present the schema that is there
     * @param values the values of such columns, in SQL
     */
    public Aim filling(Schema present, Map<ColumnName, String> values) {
        Schema filled = this.expanded.withEachTable((table) -> present.table(table.name())
            .map((there) -> table.withColumns(table.columns()
                .stream()
                .map((column) -> there.column(column.name()).isPresent() ? column
                        : filled(new ColumnName(table.name(), column.name()), column, values))
                .toList()))
            .orElse(table));
        return new Aim(filled, this.contracted, this.leftAlone, this.numbered, this.first);
    }

    private Column filled(ColumnName name, Column column, Map<ColumnName, String> values) {
        String value = values.get(name);
        boolean mandatory = this.contracted.table(name.table())
            .flatMap((table) -> table.column(name.column()))
            .filter((last) -> !last.nullable())
            .isPresent();
        return (value != null && column.value() == null && mandatory) ? column.mandatory().filledBy(new Default(value))
                : column;
    }

    /** The same for code that numbers columns so. */
    public Aim numbering(Map<ColumnName, QualifiedName> columns) {
        return new Aim(this.expanded, this.contracted, this.leftAlone, columns, this.first);
    }

}
