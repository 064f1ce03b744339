package dev.aludel.dialect.postgres.parser;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.IndirectionContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Indirection_varContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.VexContext;

/** What can be said of an expression without knowing its types. */
final class Expressions {

    private Expressions() {
    }

    /**
     * The column, where the expression is nothing but one, whatever its brackets and its
     * collation.
     */
    static Optional<String> column(Source source, VexContext expression) {
        ParseTree inner = withoutCollation(bare(withoutCollation(expression)));
        while (inner.getChildCount() == 1 && !(inner instanceof Indirection_varContext)) {
            inner = inner.getChild(0);
        }
        return (inner instanceof Indirection_varContext name && name.indirection_list() == null
                && name.identifier() != null) ? Optional.of(source.name(name.identifier())) : Optional.empty();
    }

    /** The expression that an index is sorted by. */
    static String key(Source source, VexContext expression) {
        return text(source, withoutCollation(expression));
    }

    /** The expression as written, without the brackets around all of it. */
    static String text(Source source, VexContext expression) {
        return source.text(bare(expression));
    }

    /** The expression inside the brackets around all of it. */
    static VexContext bare(VexContext expression) {
        boolean brackets = expression.LEFT_PAREN() != null && expression.vex().size() == 1
                && expression.getChildCount() == 3;
        return brackets ? bare(expression.vex(0)) : expression;
    }

    /** The columns that an expression names, each once. */
    static List<String> columns(Source source, VexContext expression) {
        return all(expression, Indirection_varContext.class).filter((name) -> name.identifier() != null)
            .map((name) -> column(source, name))
            .distinct()
            .toList();
    }

    /** Every part of a kind, however deep, without recursion. */
    static <T extends ParserRuleContext> Stream<T> all(ParseTree root, Class<T> kind) {
        Stream.Builder<T> found = Stream.builder();
        Deque<ParseTree> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            ParseTree next = open.pop();
            if (kind.isInstance(next)) {
                found.add(kind.cast(next));
            }
            for (int index = next.getChildCount() - 1; index >= 0; index--) {
                open.push(next.getChild(index));
            }
        }
        return found.build();
    }

    private static VexContext withoutCollation(VexContext expression) {
        return (expression.collate_identifier() != null) ? withoutCollation(expression.vex(0)) : expression;
    }

    private static String column(Source source, Indirection_varContext name) {
        List<IndirectionContext> path = (name.indirection_list() != null) ? name.indirection_list().indirection()
                : List.of();
        return (!path.isEmpty() && path.get(0).col_label() != null) ? source.name(path.get(0).col_label())
                : source.name(name.identifier());
    }

}
