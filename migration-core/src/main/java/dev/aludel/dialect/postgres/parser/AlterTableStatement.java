package dev.aludel.dialect.postgres.parser;

import java.util.List;
import java.util.stream.Stream;

import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Alter_table_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Table_actionContext;

import dev.aludel.schema.ObjectName;
import dev.aludel.operation.MoveToSchema;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameConstraint;
import dev.aludel.operation.RenameTable;
import dev.aludel.operation.RunSql;
import dev.aludel.schema.QualifiedName;

/** ALTER TABLE: each action is an operation, or some, as if it stood alone. */
final class AlterTableStatement {

    private AlterTableStatement() {
    }

    static List<Operation> read(Source source, Alter_table_statementContext alter) {
        if (alter.FOREIGN() != null || alter.EXTERNAL() != null) {
            throw new NotUnderstood();
        }
        QualifiedName table = source.qualified(alter.name);
        if (alter.table_action().isEmpty()) {
            return List.of(rename(source, alter, table));
        }
        String head = source.sql().substring(0, source.start(alter.table_action(0)));
        return alter.table_action().stream().flatMap((action) -> action(source, table, head, action)).toList();
    }

    /** What is not understood stays with its action: the others are still known. */
    private static Stream<Operation> action(Source source, QualifiedName table, String head,
            Table_actionContext action) {
        String alone = head + source.text(action);
        try {
            return new TableAction(source, table, alone).read(action);
        }
        catch (NotUnderstood exception) {
            return Stream.of(new RunSql(alone));
        }
    }

    private static Operation rename(Source source, Alter_table_statementContext alter, QualifiedName table) {
        if (alter.rename_to() != null) {
            return new RenameTable(table, table.sibling(source.name(alter.rename_to().name)));
        }
        if (alter.set_schema() != null) {
            return new MoveToSchema(ObjectName.table(table),
                    source.qualified(source.name(alter.set_schema().identifier()), "moved").schema());
        }
        if (alter.RENAME() == null || alter.identifier().size() != 2) {
            throw new NotUnderstood();
        }
        String from = source.name(alter.identifier(0));
        String to = source.name(alter.identifier(1));
        return (alter.CONSTRAINT() != null) ? new RenameConstraint(table, from, to) : new RenameColumn(table, from, to);
    }

}
