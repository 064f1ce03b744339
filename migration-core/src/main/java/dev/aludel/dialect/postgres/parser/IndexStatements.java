package dev.aludel.dialect.postgres.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Alter_index_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Create_index_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Index_def_actionContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Index_restContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Set_statisticsContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Table_spaceContext;

import dev.aludel.operation.AttachIndex;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.IfNeeded;
import dev.aludel.operation.Operation;
import dev.aludel.operation.ResetParameters;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.SetParameters;
import dev.aludel.schema.Index;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.IndexOptions;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;

/** Indexes. */
final class IndexStatements {

    private IndexStatements() {
    }

    static List<Operation> create(Source source, Create_index_statementContext create) {
        QualifiedName table = source.qualified(create.table_name);
        String name = IndexName.of(source, create, table);
        Index index = index(source, create.index_rest(), name).unique(create.UNIQUE() != null)
            .valid(create.ONLY() == null);
        Operation created = new CreateIndex(table, index, create.CONCURRENTLY() != null);
        List<Operation> operations = new ArrayList<>();
        operations.add((create.if_not_exists() != null) ? new IfNeeded(created) : created);
        Table_spaceContext space = create.index_rest().table_space();
        if (space != null && name != null) {
            Operation setting = Settings.tablespace(table.sibling(name), "INDEX", source.name(space.identifier()));
            if (!(setting instanceof IfNeeded)) {
                operations.add(setting);
            }
        }
        return List.copyOf(operations);
    }

    private static Index index(Source source, Index_restContext rest, @Nullable String name) {
        List<IndexKey> keys = rest.index_columns()
            .index_column()
            .stream()
            .map((key) -> IndexKeys.read(source, key))
            .toList();
        List<String> include = (rest.including_index() != null)
                ? rest.including_index().identifier().stream().map(source::name).toList() : List.of();
        boolean distinct = rest.nulls_distinction() == null || rest.nulls_distinction().NOT() == null;
        IndexOptions options = new IndexOptions(include, distinct,
                Parameters.of(source, rest.with_storage_parameter()));
        return Index.of(name, keys)
            .using((rest.method != null) ? source.name(rest.method) : "btree")
            .over((rest.index_where() != null) ? Expressions.text(source, rest.index_where().vex()) : null)
            .with(options);
    }

    static List<Operation> alter(Source source, Alter_index_statementContext alter) {
        Index_def_actionContext action = alter.index_def_action();
        if (action == null || alter.schema_qualified_name() == null) {
            // ALL IN TABLESPACE: which those are only the server knows.
            throw new NotUnderstood();
        }
        boolean ifExists = alter.if_exists() != null;
        Operation read = read(source, source.qualified(alter.schema_qualified_name()), action);
        boolean plain = !ifExists || read instanceof IfNeeded || read instanceof RunCommand;
        return List.of(plain ? read : new IfNeeded(read));
    }

    private static Operation read(Source source, QualifiedName name, Index_def_actionContext action) {
        ObjectName index = ObjectName.of(ObjectKind.INDEX, name);
        if (action.storage_parameters() != null) {
            return new SetParameters(index, Parameters.of(source, action.storage_parameters()), new TreeMap<>());
        }
        if (action.RESET() != null) {
            SortedMap<String, String> names = new TreeMap<>();
            action.identifier_list_in_paren()
                .identifier_list()
                .identifier()
                .forEach((parameter) -> names.put(source.name(parameter), ""));
            return new ResetParameters(index, names);
        }
        if (action.set_tablespace() != null) {
            return Settings.tablespace(name, "INDEX", source.name(action.set_tablespace().identifier()));
        }
        if (action.set_statistics() != null) {
            String column = (action.iconst() != null) ? source.text(action.iconst()) : source.name(action.identifier());
            String head = "ALTER INDEX " + Names.quoted(name) + " ALTER COLUMN " + column + " SET STATISTICS ";
            Set_statisticsContext statistics = action.set_statistics();
            String target = (statistics.signediconst() != null) ? source.text(statistics.signediconst()) : "-1";
            String part = "statistics of " + column;
            return target.equals("-1") ? Settings.unset(name, part)
                    : Settings.set(name, part, head + target, head + "-1");
        }
        if (action.index != null) {
            return new AttachIndex(name, source.qualified(action.index));
        }
        throw new NotUnderstood();
    }

}
