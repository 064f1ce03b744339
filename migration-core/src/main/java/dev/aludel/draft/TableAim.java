package dev.aludel.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.ChangeColumnType;
import dev.aludel.schema.Column;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.Index;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/**
 * What becomes of a table that an entity maps: first what both the old and the new code
 * can live with, then what the new code needs.
 *
 * @param expanded the table that both can live with
 * @param contracted the table without what only the old code needs
 * @param leftAlone what no entity has, and stays
 */
record TableAim(Table expanded, Table contracted, List<LeftAlone> leftAlone) {

    /**
     * The aim of a table.
     * @param present the table as it is
     * @param wanted the table as the entity has it
     * @param names names for what is added
     * @param neededBy what needs a column of the table besides the table itself, such as
     * {@code view v}; null for nothing
     */
    static TableAim of(Table present, Table wanted, Premise premise, AddedNames names,
            Function<String, @Nullable String> neededBy) {
        DropRules rules = premise.rules();
        List<LeftAlone> leftAlone = new ArrayList<>();
        ColumnAim columnAim = new ColumnAim(present.name(), rules, premise.equivalence());
        List<Column> lasting = new ArrayList<>();
        List<Column> passing = new ArrayList<>();
        for (Column column : present.columns()) {
            Column itsWanted = wanted.column(column.name()).orElse(null);
            String by = (itsWanted == null) ? neededBy.apply(column.name()) : null;
            if (by != null) {
                leftAlone.add(new LeftAlone("column %s.%s".formatted(present.name(), column.name()),
                        "no entity has it, but %s needs it".formatted(by)));
            }
            if (itsWanted != null || by != null) {
                lasting.add((itsWanted != null) ? columnAim.of(column, itsWanted) : lifted(column));
            }
            else {
                boolean kept = premise.renames().successor(new ColumnName(present.name(), column.name())).isPresent();
                passing.add(kept ? column : lifted(column));
            }
        }
        wanted.columns().stream().filter((column) -> present.column(column.name()).isEmpty()).forEach(lasting::add);
        List<Column> meanwhile = premise.gentle().isGentle(present.name())
                ? lasting.stream().map((column) -> meanwhile(column, present, wanted, premise)).toList() : lasting;
        List<String> gone = passing.stream().map(Column::name).toList();
        Substitutes substitutes = Substitutes.of(present, wanted);
        ConstraintAims constraints = ConstraintAims.of(present, wanted, gone, substitutes, premise, names);
        IndexAims indexes = IndexAims.of(present, gone, substitutes, premise, names);
        String comment = ColumnAim.comment(ObjectName.table(present.name()), present.comment(), wanted.comment(),
                rules);
        Table bare = Table.of(present.name(), lasting)
            .with(present.inheritance())
            .with(present.storage())
            .commented(comment);
        return new TableAim(
                bare.withColumns(concat(meanwhile, passing))
                    .withConstraints(concat(constraints.lasting(), constraints.passing()))
                    .withIndexes(concat(indexes.lasting(), indexes.passing())),
                bare.withConstraints(concat(constraints.lasting(), constraints.coming()))
                    .withIndexes(indexes.lasting()),
                concat(leftAlone, concat(constraints.leftAlone(), indexes.leftAlone())));
    }

    /**
     * The code that does not know a column gives it no value, and the old code has to
     * find it nevertheless.
     */
    private static Column lifted(Column column) {
        return (column.value() == null) ? column.optional() : column;
    }

    /**
     * The old code may leave out what is to be mandatory, and the new one finds it in
     * rows that were there before. A default would count as written by the old code where
     * that writes the column under another name.
     */
    private static Column meanwhile(Column column, Table present, Table wanted, Premise premise) {
        if (premise.renames().source(new ColumnName(present.name(), column.name())).isPresent()) {
            return column.optional().filledBy(null);
        }
        Column there = present.column(column.name()).orElse(null);
        if (there != null && isSwapped(there, column, present.name(), premise)) {
            return column.nullable() ? there.optional() : there;
        }
        boolean mandatory = present.column(column.name()).filter((found) -> !found.nullable()).isPresent();
        boolean keyed = wanted.primaryKey() != null && wanted.primaryKey().columns().contains(column.name());
        boolean filled = column.value() != null && present.column(column.name()).isEmpty();
        return (column.nullable() || mandatory || keyed || filled) ? column : column.optional();
    }

    /** Whether both can live with the type that is there, until another one is made. */
    private static boolean isSwapped(Column there, Column column, QualifiedName table, Premise premise) {
        return !premise.equivalence().sameType(there.type(), column.type())
                && premise.equivalence().isKin(there.type(), column.type())
                && premise.gentle()
                    .isSwapped(new ChangeColumnType(table, column.name(), there.type(), column.type(), null),
                            premise.present());
    }

    private static <T> List<T> concat(List<? extends T> one, List<? extends T> other) {
        return Stream.<T>concat(one.stream(), other.stream()).toList();
    }

}
