package dev.aludel.dialect.postgres;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.aludel.dialect.Circumstances;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/**
 * The other ends of foreign keys. Those of a table that is divided are its partitions'
 * too.
 */
final class Partners {

    /**
     * From this version on a table that is divided has triggers that guard keys, as its
     * parts have.
     */
    static final int GUARDED_WHOLE = 15;

    private Partners() {
    }

    /** The tables with triggers that guard a key of a table. */
    static Stream<QualifiedName> guarded(Circumstances at, QualifiedName table) {
        return Family.of(at.before(), table)
            .filter((name) -> at.version() >= GUARDED_WHOLE || !Family.isPartitioned(at.before(), name));
    }

    /** The tables that the foreign keys of a table refer to. */
    static Stream<QualifiedName> referredTo(Schema schema, QualifiedName table, Predicate<ForeignKey> meant) {
        return Family.line(schema, table)
            .flatMap((found) -> referredTo(found, meant))
            .flatMap((partner) -> Family.of(schema, partner));
    }

    /** The tables that the foreign keys of a table that is not there yet refer to. */
    static Stream<QualifiedName> referredTo(Table table, Predicate<ForeignKey> meant) {
        return table.foreignKeys()
            .stream()
            .filter(meant)
            .map(ForeignKey::referencedTable)
            .filter((partner) -> !partner.equals(table.name()));
    }

    /** The tables with foreign keys that refer to a table. */
    static Stream<QualifiedName> referringTo(Schema schema, QualifiedName table, Predicate<ForeignKey> meant) {
        List<QualifiedName> line = Family.line(schema, table).map(Table::name).toList();
        return line.stream()
            .flatMap(schema::referring)
            .distinct()
            .filter((other) -> !other.name().equals(table) && other.foreignKeys()
                .stream()
                .anyMatch((key) -> line.contains(key.referencedTable()) && meant.test(key)))
            .sorted(Comparator.comparing(Table::name))
            .flatMap((other) -> Family.of(schema, other.name()));
    }

    /** Both ends of the foreign keys that have a column at one of them. */
    static Stream<QualifiedName> ofColumn(Schema schema, QualifiedName table, String column) {
        return Stream.concat(referredTo(schema, table, (key) -> key.columns().contains(column)),
                referringTo(schema, table, (key) -> isAbout(schema, key, List.of(column))));
    }

    /** Whether a foreign key refers to one of these columns. */
    static boolean isAbout(Schema schema, ForeignKey key, List<String> columns) {
        List<String> referred = key.referencedColumns();
        if (referred.isEmpty()) {
            referred = schema.table(key.referencedTable())
                .map(Table::primaryKey)
                .filter(Objects::nonNull)
                .map(PrimaryKey::columns)
                .orElse(List.of());
        }
        return referred.stream().anyMatch(columns::contains);
    }

}
