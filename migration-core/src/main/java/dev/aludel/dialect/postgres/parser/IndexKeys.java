package dev.aludel.dialect.postgres.parser;

import java.util.stream.Collectors;

import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Index_columnContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.VexContext;

import dev.aludel.schema.IndexKey;
import dev.aludel.schema.SortOrder;

/** What indexes are sorted by. */
final class IndexKeys {

    private IndexKeys() {
    }

    static IndexKey read(Source source, Index_columnContext key) {
        boolean descending = key.order_specification() != null && key.order_specification().DESC() != null;
        if (key.order_specification() != null && key.order_specification().USING() != null) {
            throw new NotUnderstood();
        }
        boolean nullsFirst = (key.null_ordering() != null) ? key.null_ordering().FIRST() != null : descending;
        VexContext expression = key.column;
        IndexKey read = Expressions.column(source, expression)
            .map(IndexKey::column)
            .orElseGet(() -> IndexKey.expression(Expressions.key(source, expression)))
            .sorted(SortOrder.of(descending, nullsFirst));
        if (expression.collate_identifier() != null) {
            read = read.collatedBy(Types.collation(source, expression.collate_identifier()));
        }
        return (key.operator_class != null) ? read.comparedBy(operatorClass(source, key)) : read;
    }

    /** With its parameters as the catalog has them. */
    private static String operatorClass(Source source, Index_columnContext key) {
        String name = source.text(key.operator_class);
        if (key.storage_parameters() == null) {
            return name;
        }
        return Parameters.inOrder(source, key.storage_parameters())
            .entrySet()
            .stream()
            .map((parameter) -> Names.quoted(parameter.getKey()) + "='" + parameter.getValue().replace("'", "''") + "'")
            .collect(Collectors.joining(", ", name + " (", ")"));
    }

}
