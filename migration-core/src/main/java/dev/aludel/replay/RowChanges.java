package dev.aludel.replay;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.aludel.operation.DataOperation;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.RunSql;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/** Whose rows an operation may change: rather one table too many than one too few. */
final class RowChanges {

    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_$]*");

    private RowChanges() {
    }

    static Set<QualifiedName> of(Operation operation, Schema schema) {
        if (operation instanceof DataOperation data) {
            return withReferring(data.tables(), schema);
        }
        if (operation instanceof RunCommand command) {
            return withReferring(named(command.sql(), schema), schema);
        }
        return (operation instanceof RunSql opaque) ? withReferring(named(opaque.sql(), schema), schema) : Set.of();
    }

    /** A delete reaches the tables whose foreign keys refer here, and so on. */
    private static Set<QualifiedName> withReferring(Collection<QualifiedName> tables, Schema schema) {
        Set<QualifiedName> reached = new HashSet<>(tables);
        Deque<QualifiedName> next = new ArrayDeque<>(tables);
        while (!next.isEmpty()) {
            QualifiedName referred = next.remove();
            schema.referring(referred).map(Table::name).filter(reached::add).forEach(next::add);
        }
        return reached;
    }

    private static Set<QualifiedName> named(String sql, Schema schema) {
        String text = sql.toLowerCase(Locale.ROOT);
        Set<String> words = WORD.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
        return schema.tables()
            .keySet()
            .stream()
            .filter((table) -> named(table.name().toLowerCase(Locale.ROOT), words, text))
            .collect(Collectors.toSet());
    }

    /** A name that is no plain word stands in quotes, somewhere in the text. */
    private static boolean named(String name, Set<String> words, String text) {
        return words.contains(name) || (!WORD.matcher(name).matches() && text.contains(name));
    }

}
