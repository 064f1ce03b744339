package dev.aludel.draft;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.IndexOptions;
import dev.aludel.schema.Naming;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/** Writes indexes in the words of a Java migration. */
final class JavaIndexes {

    private JavaIndexes() {
    }

    /** {@code .createIndex("due_date").unique()}; nothing where that would say less. */
    static Optional<String> code(Index index, QualifiedName table, boolean concurrently) {
        List<String> columns = index.keys().stream().map(IndexKey::text).toList();
        String name = index.name();
        IndexOptions options = IndexOptions.USUAL.including(index.options().include());
        if (!index.options().nullsDistinct()) {
            options = options.nullsNotDistinct();
        }
        Index sayable = Index.of(name, columns.toArray(String[]::new))
            .unique(index.unique())
            .using(index.method())
            .over(index.where())
            .with(options);
        if (name == null || !index.equals(sayable)) {
            return Optional.empty();
        }
        String where = index.where();
        return Optional.of(".createIndex(%s)".formatted(JavaText.strings(columns)) + named(index, table, name)
                + (index.unique() ? ".unique()" : "")
                + (index.method().equals("btree") ? "" : ".using(%s)".formatted(JavaText.string(index.method())))
                + ((where != null) ? ".where(%s)".formatted(JavaText.string(where)) : "")
                + (options.include().isEmpty() ? "" : ".including(%s)".formatted(JavaText.strings(options.include())))
                + (options.nullsDistinct() ? "" : ".nullsNotDistinct()") + (concurrently ? ".concurrently()" : ""));
    }

    /** The name it would be given anyway need not be said. */
    private static String named(Index index, QualifiedName table, String name) {
        String usual = Naming.USUAL.complete(Table.of(table).with(index.named(null)), Set.of()).indexes().get(0).name();
        return name.equals(usual) ? "" : ".named(%s)".formatted(JavaText.string(name));
    }

}
