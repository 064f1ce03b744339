package dev.aludel.dialect.postgres.parser;

import java.util.List;

import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Alter_index_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Create_index_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Index_columnContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Index_def_actionContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Index_restContext;

import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameIndex;
import dev.aludel.operation.RunCommand;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.SortOrder;

/**
 * Indexes. Included columns, operator classes, collations, storage parameters and the
 * place of the files are read over: no schema holds them.
 */
final class IndexStatements {

    private IndexStatements() {
    }

    static Operation create(Source source, Create_index_statementContext create) {
        QualifiedName table = source.qualified(create.table_name);
        Index_restContext rest = create.index_rest();
        List<IndexKey> keys = rest.index_columns().index_column().stream().map((key) -> key(source, key)).toList();
        String name = IndexName.of(source, create, table);
        String where = (rest.index_where() != null) ? Expressions.text(source, rest.index_where().vex()) : null;
        String method = (rest.method != null) ? source.name(rest.method) : "btree";
        return new CreateIndex(table, Index.of(name, keys).unique(create.UNIQUE() != null).using(method).over(where),
                create.CONCURRENTLY() != null);
    }

    static Operation alter(Source source, Alter_index_statementContext alter) {
        Index_def_actionContext action = alter.index_def_action();
        if (action == null || action.set_tablespace() != null || action.index != null) {
            throw new NotUnderstood();
        }
        if (action.rename_to() != null) {
            return new RenameIndex(source.qualified(alter.schema_qualified_name()),
                    source.name(action.rename_to().name));
        }
        return new RunCommand("ALTER INDEX", source.sql());
    }

    private static IndexKey key(Source source, Index_columnContext key) {
        boolean descending = key.order_specification() != null && key.order_specification().DESC() != null;
        if (key.order_specification() != null && key.order_specification().USING() != null) {
            throw new NotUnderstood();
        }
        boolean nullsFirst = (key.null_ordering() != null) ? key.null_ordering().FIRST() != null : descending;
        SortOrder order = SortOrder.of(descending, nullsFirst);
        return Expressions.column(source, key.column)
            .map(IndexKey::column)
            .orElseGet(() -> IndexKey.expression(Expressions.key(source, key.column)))
            .sorted(order);
    }

}
