package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.stream.Stream;

import dev.aludel.dialect.Circumstances;
import dev.aludel.dialect.postgres.lexer.Words;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/**
 * What REINDEX does: who writes to the table waits, and who reads it too, as each query
 * looks at all indexes of its tables.
 */
final class Reindex {

    private Reindex() {
    }

    static Claim of(Words words, CommandNames names) {
        boolean concurrently = Maintenance.isOn(words, "concurrently");
        List<QualifiedName> named = names.skip("reindex")
            .options()
            .skip("index", "table", "schema", "database", "system", "concurrently")
            .list();
        boolean index = words.contain("index");
        boolean table = words.contain("table");
        Claim tables = Claim.found(concurrently ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.SHARE,
                (at) -> index ? named.stream().flatMap((name) -> tableOf(name, at)) : tables(named, table, at));
        if (concurrently) {
            return tables.scanning();
        }
        return tables.and(Claim.found(LockMode.ACCESS_EXCLUSIVE,
                (at) -> index ? named.stream().map((name) -> indexName(name, at))
                        : tables(named, table, at).flatMap((name) -> at.before().table(name).stream())
                            .flatMap(Reindex::indexes)))
            .rebuilding((at) -> true);
    }

    private static Stream<QualifiedName> tables(List<QualifiedName> named, boolean table, Circumstances at) {
        return table ? named.stream()
            .map((name) -> CommandNames.meant(name, at))
            .flatMap((name) -> Family.of(at.before(), name)) : at.before().tables().keySet().stream();
    }

    private static QualifiedName indexName(QualifiedName name, Circumstances at) {
        return tableOf(name, at).findFirst().map((table) -> table.sibling(name.name())).orElse(name);
    }

    private static Stream<QualifiedName> tableOf(QualifiedName index, Circumstances at) {
        return Stream.of(index, QualifiedName.of(index.name()))
            .flatMap((name) -> at.before()
                .tables()
                .values()
                .stream()
                .filter((table) -> indexes(table).anyMatch((found) -> found.equals(name))))
            .map(Table::name)
            .limit(1);
    }

    /** The indexes of a table, also those of its keys. */
    private static Stream<QualifiedName> indexes(Table table) {
        return Stream
            .concat(table.indexes().stream().map(Index::name), table.constraints()
                .stream()
                .filter((constraint) -> !(constraint instanceof ForeignKey) && !(constraint instanceof CheckConstraint))
                .map(Constraint::name))
            .flatMap(Stream::ofNullable)
            .map((name) -> table.name().sibling(name));
    }

}
