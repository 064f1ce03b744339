package dev.aludel.dialect.postgres.parser;

import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Alter_sequence_statementContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Create_sequence_statementContext;

import dev.aludel.operation.CreateSequence;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunCommand;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Sequence;

/**
 * Sequences that stand on their own; one that is owned by a column is not understood, for
 * that column has it.
 */
final class SequenceStatements {

    private SequenceStatements() {
    }

    static Operation create(Source source, Create_sequence_statementContext create) {
        if (create.TEMP() != null || create.TEMPORARY() != null) {
            return new RunCommand("CREATE TEMPORARY SEQUENCE", source.sql());
        }
        Sequences read = Sequences.read(source, "bigint", create.sequence_body());
        return new CreateSequence(Sequence.of(source.qualified(create.name), DataType.of(read.type()), read.options()));
    }

    /** Restarting changes the next number only, which no schema holds. */
    static Operation alter(Source source, Alter_sequence_statementContext alter) {
        boolean restart = !alter.RESTART().isEmpty() && alter.sequence_body().isEmpty();
        if (!restart) {
            throw new NotUnderstood();
        }
        return new RunCommand("ALTER SEQUENCE", source.sql());
    }

}
