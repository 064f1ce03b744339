package dev.aludel.dialect.postgres.parser;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Alter_sequence_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Create_sequence_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Sequence_bodyContext;

import dev.aludel.operation.ChangeSequence;
import dev.aludel.operation.CreateSequence;
import dev.aludel.operation.IfNeeded;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.SetSequenceLogged;
import dev.aludel.operation.SetSequenceOwner;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.DataType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Sequence;

/** Sequences that stand on their own, or that belong to a column. */
final class SequenceStatements {

    private SequenceStatements() {
    }

    static Operation create(Source source, Create_sequence_statementContext create) {
        QualifiedName name = source.qualified(create.name);
        if (create.TEMP() != null || create.TEMPORARY() != null || "pg_temp".equals(name.schema())) {
            return new RunCommand("CREATE TEMPORARY SEQUENCE", source.sql());
        }
        Sequences read = Sequences.read(source, "bigint", create.sequence_body());
        Sequence sequence = Sequence.of(name, DataType.of(read.type()), read.options())
            .logged(create.UNLOGGED() == null);
        for (Sequence_bodyContext clause : create.sequence_body()) {
            sequence = (clause.OWNED() != null) ? sequence.ownedBy(owner(source, clause)) : sequence;
        }
        Operation created = new CreateSequence(sequence);
        return (create.if_not_exists() != null) ? new IfNeeded(created) : created;
    }

    static List<Operation> alter(Source source, Alter_sequence_statementContext alter) {
        QualifiedName name = source.qualified(alter.name);
        List<Operation> operations = new ArrayList<>();
        if (alter.set_logged() != null) {
            operations.add(new SetSequenceLogged(name, alter.set_logged().LOGGED() != null));
        }
        SequenceChanges changes = new SequenceChanges(source);
        alter.sequence_body().stream().filter((clause) -> clause.OWNED() == null).forEach(changes::add);
        if (!alter.RESTART().isEmpty()) {
            changes.restart(alter.numericonly().isEmpty() ? null : source.text(alter.numericonly(0)));
        }
        if (!changes.change().isEmpty()) {
            operations.add(new ChangeSequence(name, changes.change(), null));
        }
        for (Sequence_bodyContext clause : alter.sequence_body()) {
            if (clause.OWNED() != null) {
                operations.add(new SetSequenceOwner(name, null, owner(source, clause)));
            }
        }
        if (operations.isEmpty()) {
            throw new NotUnderstood();
        }
        boolean ifExists = alter.if_exists() != null;
        return operations.stream().map((operation) -> TableAction.ifNeeded(ifExists, operation)).toList();
    }

    private static @Nullable ColumnName owner(Source source, Sequence_bodyContext clause) {
        if (clause.col_name == null || source.text(clause.col_name).equalsIgnoreCase("none")) {
            return null;
        }
        List<String> path = new Phrase(source.of(source.text(clause.col_name))).path();
        int last = path.size() - 1;
        return new ColumnName(source.qualified(path.subList(0, last)), path.get(last));
    }

}
