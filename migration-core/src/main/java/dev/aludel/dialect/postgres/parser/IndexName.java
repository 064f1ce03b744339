package dev.aludel.dialect.postgres.parser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Case_expressionContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Create_index_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Function_callContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Including_indexContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Index_columnContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Index_restContext;
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
        Index_restContext rest = create.index_rest();
        List<String> included = included(source, rest.including_index()).toList();
        return parts(source, rest.index_columns().index_column(), included)
            .map((parts) -> Names.invented(table.name(), parts, "idx", new HashSet<>()))
            .orElse(null);
    }

    /**
     * The middle of the name, made of what the index is sorted by and carries along;
     * empty where it is not sure.
     */
    static Optional<String> parts(Source source, List<Index_columnContext> keys, List<String> included) {
        List<String> parts = new ArrayList<>();
        for (Index_columnContext key : keys) {
            Optional<String> part = part(source, key.column);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            parts.add(part.get());
        }
        parts.addAll(included);
        return Optional.of(String.join("_", distinct(parts)));
    }

    private static Stream<String> included(Source source, @Nullable Including_indexContext included) {
        return (included != null) ? included.identifier().stream().map(source::name) : Stream.empty();
    }

    /**
     * A column or a function gives its name, a cast that of what is cast or else of the
     * type, an operator none, which is written {@code expr} ({@code FigureColname} in the
     * server's source).
     */
    private static Optional<String> part(Source source, VexContext key) {
        Optional<String> column = Expressions.column(source, key);
        if (column.isPresent()) {
            return column;
        }
        VexContext bare = Expressions.bare(key);
        if (bare.collate_identifier() != null) {
            return part(source, bare.vex(0));
        }
        if (bare.CAST_EXPRESSION() != null) {
            Optional<String> inner = part(source, bare.vex(0));
            return (inner.isPresent() && !inner.get().equals("expr")) ? inner : Optional.empty();
        }
        if (bare.getChildCount() > 1 && bare.indirection_list() == null) {
            return Optional.of("expr");
        }
        ParseTree inner = bare;
        while (inner.getChildCount() == 1) {
            inner = inner.getChild(0);
        }
        if (inner instanceof Case_expressionContext choice) {
            return (choice.ELSE() == null) ? Optional.of("case") : Optional.empty();
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
