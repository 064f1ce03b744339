package dev.aludel.safety.rule.breaking;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.aludel.safety.Scene;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;
import dev.aludel.schema.UniqueConstraint;

/** What takes the place of something in the same migration, so that nothing breaks. */
final class Replacement {

    private Replacement() {
    }

    /** Whether a table refuses at the end what a constraint of it has refused. */
    static boolean isThere(QualifiedName table, Constraint dropped, Scene scene) {
        Optional<Table> end = scene.end().table(table);
        return end.stream()
            .flatMap((found) -> found.constraints().stream())
            .anyMatch((other) -> replaces(other, dropped))
                || (dropped instanceof UniqueConstraint && isUnique(end, dropped.columns()));
    }

    /**
     * Whether rows of a table cannot be alike in some columns, so that
     * {@code ON CONFLICT} may name them.
     */
    static boolean isUnique(Optional<Table> table, List<String> columns) {
        Set<String> wanted = Set.copyOf(columns);
        Stream<List<String>> keys = table.stream()
            .flatMap((found) -> Stream.concat(
                    found.constraints()
                        .stream()
                        .filter((key) -> key instanceof PrimaryKey || key instanceof UniqueConstraint)
                        .map(Constraint::columns),
                    found.indexes()
                        .stream()
                        .filter((index) -> index.unique() && index.valid() && index.where() == null)
                        .map((index) -> index.keys().stream().map(IndexKey::text).toList())));
        return keys.anyMatch((key) -> Set.copyOf(key).equals(wanted));
    }

    private static boolean replaces(Constraint other, Constraint dropped) {
        if (other.getClass() != dropped.getClass()) {
            return false;
        }
        if (other instanceof ForeignKey key && dropped instanceof ForeignKey before
                && !key.referencedTable().equals(before.referencedTable())) {
            return false;
        }
        return dropped.columns().isEmpty() ? Objects.equals(other.name(), dropped.name())
                : Set.copyOf(other.columns()).equals(Set.copyOf(dropped.columns()));
    }

}
