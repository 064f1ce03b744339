package dev.aludel.dialect.postgres;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.AnsiGrammar;
import dev.aludel.dialect.ColumnCopy;
import dev.aludel.dialect.Grammar;
import dev.aludel.operation.AddKeyUsingIndex;
import dev.aludel.operation.AddParent;
import dev.aludel.operation.AlterOnly;
import dev.aludel.operation.AttachIndex;
import dev.aludel.operation.AttachPartition;
import dev.aludel.operation.Cases;
import dev.aludel.operation.ChangeColumnType;
import dev.aludel.operation.ChangeDeferral;
import dev.aludel.operation.ChangeEnforcement;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.DetachPartition;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.DropParent;
import dev.aludel.operation.IfNeeded;
import dev.aludel.operation.NotNeeded;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameIndex;
import dev.aludel.operation.RenameSequence;
import dev.aludel.operation.SetLogged;
import dev.aludel.operation.SetSequenceLogged;
import dev.aludel.operation.SetSequenceOwner;
import dev.aludel.operation.SwitchTriggers;
import dev.aludel.operation.TruncateTables;
import dev.aludel.operation.ValidateConstraint;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Deferral;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/** How PostgreSQL wants an operation written: the standard's words but for these. */
final class PostgresGrammar implements Grammar {

    private static final PostgresSpelling SPELLING = new PostgresSpelling();

    /**
     * Made when the first statement is written: most starts of an application write none.
     */
    private static final class Sentences {

        private static final Cases<String> ANSI = AnsiGrammar.cases(SPELLING);

        private static final Cases<String> CASES = new ObjectSentences(SPELLING)
            .in(new TypeSentences(SPELLING).in(indexes(sequences(tables(ANSI.but("PostgreSQL"))))))
            .on(TruncateTables.class,
                    (op) -> "TRUNCATE "
                            + op.tables().stream().map(PostgresGrammar::qualified).collect(Collectors.joining(", "))
                            + (op.cascade() ? " CASCADE" : ""))
            .on(AlterOnly.class, (op) -> only(Sentences.CASES.of(op.operation())))
            .on(IfNeeded.class, (op) -> ifNeeded(op.operation()))
            .on(NotNeeded.class, (op) -> ifNeeded(op.operation()))
            .complete();

    }

    @Override
    public String sql(Operation operation) {
        return Sentences.CASES.of(operation);
    }

    @Override
    public String skipping(@Nullable QualifiedName sequence, List<ColumnName> columns, long start) {
        return new TakenNumbers(SPELLING, columns).skippedBy(sequence, start);
    }

    @Override
    public List<Operation> following(ColumnCopy copy) {
        return new CopyTrigger(copy).operations();
    }

    @Override
    public String copied(ColumnCopy copy) {
        return new CopyTrigger(copy).value("");
    }

    @Override
    public String differs(ColumnCopy copy) {
        return new CopyTrigger(copy).differs();
    }

    @Override
    public Schema usual(Schema schema) {
        return schema.withEachTable(UsualWords::of).withEachObject(UsualWords::of);
    }

    @Override
    public String name(String name) {
        return SPELLING.name(name);
    }

    private static Cases<String> tables(Cases<String> cases) {
        return cases.on(ChangeColumnType.class, PostgresGrammar::changeType)
            .on(ValidateConstraint.class, (op) -> alter(op.table(), "VALIDATE CONSTRAINT " + SPELLING.name(op.name())))
            .on(ChangeDeferral.class,
                    (op) -> alter(op.table(),
                            "ALTER CONSTRAINT " + SPELLING.name(op.name())
                                    + ((op.to() == Deferral.NOT_DEFERRABLE) ? " NOT DEFERRABLE" : op.to().sql())))
            .on(ChangeEnforcement.class,
                    (op) -> alter(op.table(),
                            "ALTER CONSTRAINT " + SPELLING.name(op.name())
                                    + (op.enforced() ? " ENFORCED" : " NOT ENFORCED")))
            .on(AddKeyUsingIndex.class,
                    (op) -> alter(op.table(),
                            "ADD " + ((op.name() != null) ? "CONSTRAINT " + SPELLING.name(op.name()) + " " : "")
                                    + (op.primary() ? "PRIMARY KEY" : "UNIQUE") + " USING INDEX "
                                    + SPELLING.name(op.index()) + op.deferral().sql()))
            .on(AddParent.class, (op) -> alter(op.table(), "INHERIT " + qualified(op.parent())))
            .on(DropParent.class, (op) -> alter(op.table(), "NO INHERIT " + qualified(op.parent())))
            .on(AttachPartition.class,
                    (op) -> alter(op.table(), "ATTACH PARTITION " + qualified(op.partition()) + " " + op.bound()))
            .on(DetachPartition.class,
                    (op) -> alter(op.table(),
                            "DETACH PARTITION " + qualified(op.partition())
                                    + (op.concurrently() ? " CONCURRENTLY" : "")))
            .on(SwitchTriggers.class,
                    (op) -> alter(op.table(),
                            (op.enabled() ? "ENABLE" : "DISABLE") + " TRIGGER " + (op.internal() ? "ALL" : "USER")))
            .on(SetLogged.class, (op) -> alter(op.table(), op.logged() ? "SET LOGGED" : "SET UNLOGGED"));
    }

    private static Cases<String> sequences(Cases<String> cases) {
        return cases
            .on(SetSequenceOwner.class,
                    (op) -> "ALTER SEQUENCE " + qualified(op.sequence()) + " OWNED BY " + owner(op.to()))
            .on(SetSequenceLogged.class,
                    (op) -> "ALTER SEQUENCE " + qualified(op.sequence())
                            + (op.logged() ? " SET LOGGED" : " SET UNLOGGED"))
            .on(RenameSequence.class,
                    (op) -> "ALTER SEQUENCE " + qualified(op.from()) + " RENAME TO " + SPELLING.name(op.to().name()));
    }

    private static Cases<String> indexes(Cases<String> cases) {
        return cases.on(CreateIndex.class, (op) -> concurrently(Sentences.ANSI.of(op), op.concurrently()))
            .on(DropIndex.class, (op) -> concurrently(Sentences.ANSI.of(op), op.concurrently()))
            .on(AttachIndex.class,
                    (op) -> "ALTER INDEX " + qualified(op.index()) + " ATTACH PARTITION " + qualified(op.part()))
            .on(RenameIndex.class,
                    (op) -> "ALTER INDEX " + qualified(op.from()) + " RENAME TO " + SPELLING.name(op.to()));
    }

    private static String changeType(ChangeColumnType op) {
        String column = SPELLING.name(op.column());
        String type = SPELLING.type(op.to());
        String using = op.using();
        if (using == null && op.from() != null) {
            using = Conversions.using(column, op.from(), op.to(), type);
        }
        return alter(op.table(), "ALTER COLUMN " + column + " TYPE " + SPELLING.collated(op.to())
                + ((using != null) ? " USING " + using : ""));
    }

    private static String owner(@Nullable ColumnName owner) {
        return (owner != null) ? qualified(owner.table()) + "." + SPELLING.name(owner.column()) : "NONE";
    }

    private static String concurrently(String statement, boolean concurrently) {
        return concurrently ? statement.replaceFirst(" INDEX ", " INDEX CONCURRENTLY ") : statement;
    }

    private static String ifNeeded(Operation operation) {
        return (operation instanceof AlterOnly only) ? only(ifNeeded(only.operation()))
                : new Conditional(SPELLING, operation).of(Sentences.CASES.of(operation));
    }

    private static String only(String alteration) {
        return alteration.replaceFirst("^ALTER TABLE (IF EXISTS )?", "ALTER TABLE $1ONLY ");
    }

    private static String alter(QualifiedName table, String action) {
        return "ALTER TABLE " + qualified(table) + " " + action;
    }

    private static String qualified(QualifiedName name) {
        return SPELLING.name(name);
    }

}
