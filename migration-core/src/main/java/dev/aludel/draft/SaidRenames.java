package dev.aludel.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import dev.aludel.plan.Rename;
import dev.aludel.plan.RenameWish;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * What somebody said was renamed.
 *
 * @param tables the tables
 * @param columns the columns
 */
record SaidRenames(List<Rename> tables, List<Rename> columns) {

    /**
     * Looks for what is meant.
     * @throws NotARename if it is not there, or cannot be
     */
    static SaidRenames of(RenameWish wish, Schema present, Schema wanted) {
        SaidRenames said = new SaidRenames(new ArrayList<>(), new ArrayList<>());
        Set<String> used = new HashSet<>();
        List<Map.Entry<String, String>> columns = new ArrayList<>();
        for (Map.Entry<String, String> rename : wish.said()) {
            String from = rename.getKey();
            String to = rename.getValue();
            if (to.contains(".")) {
                throw NotARename.elsewhere(from, to);
            }
            Optional<Table> table = table(present, from);
            if (table.isPresent()) {
                said.table(from, table.get().name(), to, present, wanted);
                once(used, from, to, from);
                once(used, from, to, table.get().name().sibling(to).toString());
            }
            else {
                columns.add(rename);
            }
        }
        for (Map.Entry<String, String> rename : columns) {
            Rename column = said.column(rename.getKey(), rename.getValue(), present, wanted);
            said.columns.add(column);
            once(used, rename.getKey(), rename.getValue(), column.table() + "." + column.column());
            once(used, rename.getKey(), rename.getValue(), column.table() + "." + column.to());
        }
        return said;
    }

    private void table(String from, QualifiedName table, String to, Schema present, Schema wanted) {
        QualifiedName renamed = table.sibling(to);
        if (wanted.table(table).isPresent()) {
            throw NotARename.stillWanted(from, to);
        }
        if (wanted.table(renamed).isEmpty()) {
            throw NotARename.notWanted(from, to, "table " + renamed);
        }
        if (present.table(renamed).isPresent()) {
            throw NotARename.taken(from, to, "a table " + renamed);
        }
        this.tables.add(Rename.of(table, to));
    }

    /** The table may be called as it was or as it is to be. */
    private Rename column(String from, String to, Schema present, Schema wanted) {
        int dot = from.lastIndexOf('.');
        String said = (dot > 0) ? from.substring(0, dot) : "";
        String name = from.substring(dot + 1);
        Rename moved = this.tables.stream()
            .filter((rename) -> rename.table().sibling(rename.to()).toString().equals(said)
                    || rename.table().toString().equals(said))
            .findFirst()
            .orElse(null);
        Table table = ((moved != null) ? present.table(moved.table()) : table(present, said))
            .filter((found) -> found.column(name).isPresent())
            .orElseThrow(() -> NotARename.notThere(from, to));
        QualifiedName now = (moved != null) ? moved.table().sibling(moved.to()) : table.name();
        Optional<Table> its = wanted.table(now);
        if (its.flatMap((found) -> found.column(name)).isPresent()) {
            throw NotARename.stillWanted(from, to);
        }
        if (its.flatMap((found) -> found.column(to)).isEmpty()) {
            throw NotARename.notWanted(from, to, "column %s.%s".formatted(now, to));
        }
        if (table.column(to).isPresent()) {
            throw NotARename.taken(from, to, "a column %s.%s".formatted(table.name(), to));
        }
        return Rename.of(new ColumnName(table.name(), name), to);
    }

    private static Optional<Table> table(Schema present, String name) {
        return present.tables().values().stream().filter((table) -> table.name().toString().equals(name)).findFirst();
    }

    private static void once(Set<String> used, String from, String to, String what) {
        if (!used.add(what)) {
            throw NotARename.twice(from, to, what);
        }
    }

}
