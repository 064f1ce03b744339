package dev.aludel.dialect.postgres;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/** Tables that inherit from others, or are parts of them. */
final class Family {

    private Family() {
    }

    /** A table and all that inherit from it, at whatever distance. */
    static Stream<QualifiedName> of(Schema schema, QualifiedName table) {
        Set<QualifiedName> family = new LinkedHashSet<>();
        collect(schema, table, family);
        return family.stream();
    }

    private static void collect(Schema schema, QualifiedName table, Set<QualifiedName> family) {
        if (family.add(table)) {
            children(schema, table).forEach((child) -> collect(schema, child.name(), family));
        }
    }

    /** The tables that inherit from a table, or are its partitions. */
    static Stream<Table> children(Schema schema, QualifiedName table) {
        return schema.heirs(table);
    }

    /**
     * A partition and the tables that it is a part of; a table alone where it is none.
     */
    static Stream<Table> line(Schema schema, QualifiedName partition) {
        return Stream
            .iterate(schema.table(partition), Optional::isPresent,
                    (found) -> found.map(Table::inheritance)
                        .filter((inheritance) -> inheritance.isPartition())
                        .flatMap((inheritance) -> schema.table(inheritance.parents().get(0))))
            .flatMap(Optional::stream);
    }

    /** The partition that takes the rows that no other takes. */
    static Stream<QualifiedName> defaultPartition(Schema schema, QualifiedName table) {
        return children(schema, table).filter((child) -> "DEFAULT".equalsIgnoreCase(child.inheritance().bound()))
            .map(Table::name);
    }

    /** Whether a table has its rows in others. */
    static boolean isPartitioned(Schema schema, QualifiedName table) {
        return schema.table(table).filter((found) -> found.inheritance().partitionKey() != null).isPresent();
    }

}
