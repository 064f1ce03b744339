package dev.aludel.dialect.postgres.parser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Create_index_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Function_callContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Including_indexContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Index_columnContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Schema_qualified_name_nontypeContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.VexContext;

import dev.aludel.schema.QualifiedName;

/**
 * The name of an index: the given one, or the one that the database makes of its columns.
 */
final class IndexName {

    private IndexName() {
    }

    /**
     * The name; null where the database makes one of an expression whose part in it is
     * not sure.
     */
    static @Nullable String of(Source source, Create_index_statementContext create, QualifiedName table) {
        if (create.name != null) {
            return source.name(create.name);
        }
        List<String> parts = new ArrayList<>();
        for (Index_columnContext key : create.index_rest().index_columns().index_column()) {
            Optional<String> part = part(source, key.column);
            if (part.isEmpty()) {
                return null;
            }
            parts.add(part.get());
        }
        included(source, create.index_rest().including_index()).forEach(parts::add);
        return Names.invented(table.name(), String.join("_", distinct(parts)), "idx", new HashSet<>());
    }

    private static Stream<String> included(Source source, @Nullable Including_indexContext included) {
        return (included != null) ? included.identifier().stream().map(source::name) : Stream.empty();
    }

    /**
     * A column or a function gives its name, an operator none, which is written
     * {@code expr}.
     */
    private static Optional<String> part(Source source, VexContext key) {
        Optional<String> column = Expressions.column(source, key);
        if (column.isPresent()) {
            return column;
        }
        VexContext bare = Expressions.bare(key);
        if (bare.op() != null || bare.PLUS() != null || bare.MINUS() != null) {
            return Optional.of("expr");
        }
        ParseTree inner = bare;
        while (inner.getChildCount() == 1) {
            inner = inner.getChild(0);
        }
        return (inner instanceof Function_callContext call) ? function(source, call) : Optional.empty();
    }

    private static Optional<String> function(Source source, Function_callContext call) {
        Schema_qualified_name_nontypeContext name = call.schema_qualified_name_nontype();
        if (name == null) {
            return Optional.empty();
        }
        return Optional.of((name.schema != null) ? source.name(name.identifier_reserved_nontype())
                : source.name(name.identifier_nontype()));
    }

    /** A part that is there already is numbered. */
    private static List<String> distinct(List<String> parts) {
        List<String> distinct = new ArrayList<>();
        for (String part : parts) {
            String free = part;
            for (int number = 1; distinct.contains(free); number++) {
                free = part + number;
            }
            distinct.add(free);
        }
        return distinct;
    }

}
