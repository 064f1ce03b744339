package dev.aludel.dialect.postgres.parser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Alter_partitionContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Alter_table_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Partition_table_valueContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Table_actionContext;

import dev.aludel.operation.AlterOnly;
import dev.aludel.operation.AttachPartition;
import dev.aludel.operation.ChangeColumnType;
import dev.aludel.operation.ColumnOperation;
import dev.aludel.operation.DetachPartition;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.IfNeeded;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameConstraint;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.RunSql;
import dev.aludel.operation.TableOperation;
import dev.aludel.schema.QualifiedName;

/** ALTER TABLE: each action is an operation, or some, as if it stood alone. */
final class AlterTableStatement {

    private static final Pattern ONLY = Pattern.compile("(?is).*\\sonly\\s.*");

    private AlterTableStatement() {
    }

    static List<Operation> read(Source source, Alter_table_statementContext alter) {
        if (alter.FOREIGN() != null || alter.EXTERNAL() != null || alter.alter_partition_gp() != null) {
            throw new NotUnderstood();
        }
        QualifiedName table = source.qualified(alter.name);
        UnaryOperator<Operation> ifNeeded = (alter.if_exists() != null) ? AlterTableStatement::ifNeeded
                : UnaryOperator.identity();
        if (alter.table_action().isEmpty()) {
            return List.of(ifNeeded.apply(one(source, alter, table)));
        }
        String head = source.sql().substring(0, source.start(alter.table_action(0)));
        Constraints constraints = new Constraints(source, table, new HashSet<>());
        List<Operation> operations = new ArrayList<>();
        for (Table_actionContext action : alter.table_action()) {
            action(source, constraints, head, action).map(ifNeeded).forEach(operations::add);
        }
        operations.addAll(constraints.settings());
        return List.copyOf(operations);
    }

    private static Operation ifNeeded(Operation operation) {
        return (operation instanceof IfNeeded || operation instanceof RunSql || operation instanceof RunCommand)
                ? operation : new IfNeeded(operation);
    }

    /** What is not understood stays with its action: the others are still known. */
    private static Stream<Operation> action(Source source, Constraints constraints, String head,
            Table_actionContext action) {
        String alone = head + source.text(action);
        try {
            Stream<Operation> operations = new TableAction(source, constraints, alone).read(action);
            return ONLY.matcher(head).matches() ? operations.map(AlterTableStatement::only) : operations;
        }
        catch (NotUnderstood exception) {
            return Stream.of(new RunSql(alone));
        }
    }

    /** Other alterations are handed down in any case, or refused. */
    private static Operation only(Operation operation) {
        if (operation instanceof IfNeeded needed) {
            return new IfNeeded(only(needed.operation()), needed.with());
        }
        boolean kept = operation instanceof DropColumn || operation instanceof DropConstraint
                || operation instanceof ColumnOperation && !(operation instanceof ChangeColumnType);
        return kept ? new AlterOnly((TableOperation) operation) : operation;
    }

    private static Operation one(Source source, Alter_table_statementContext alter, QualifiedName table) {
        if (alter.alter_partition() != null) {
            return partition(source, alter.alter_partition(), table);
        }
        if (alter.RENAME() == null || alter.identifier().size() != 2) {
            throw new NotUnderstood();
        }
        String from = source.name(alter.identifier(0));
        String to = source.name(alter.identifier(1));
        return (alter.CONSTRAINT() != null) ? new RenameConstraint(table, from, to) : new RenameColumn(table, from, to);
    }

    private static Operation partition(Source source, Alter_partitionContext partition, QualifiedName table) {
        if (partition.ATTACH() != null) {
            Partition_table_valueContext part = partition.partition_table_value();
            return new AttachPartition(table, source.qualified(part.schema_qualified_name()),
                    source.text(part.for_values_bound()));
        }
        if (partition.FINALIZE() != null) {
            // It ends what another statement began, and whether it did is not known.
            throw new NotUnderstood();
        }
        return new DetachPartition(table, source.qualified(partition.child), null, partition.CONCURRENTLY() != null);
    }

}
