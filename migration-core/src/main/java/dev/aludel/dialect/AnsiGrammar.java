package dev.aludel.dialect;

import java.util.Objects;

import dev.aludel.operation.AddCheck;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AddExclusion;
import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.AddIdentity;
import dev.aludel.operation.AddPrimaryKey;
import dev.aludel.operation.AddUnique;
import dev.aludel.operation.Cases;
import dev.aludel.operation.ChangeColumnType;
import dev.aludel.operation.ChangeGeneration;
import dev.aludel.operation.ChangeIdentity;
import dev.aludel.operation.ChangeSequence;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.CreateSchema;
import dev.aludel.operation.CreateSequence;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.CreateTableLike;
import dev.aludel.operation.DeleteRows;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.DropDefault;
import dev.aludel.operation.DropGeneration;
import dev.aludel.operation.DropIdentity;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.DropNotNull;
import dev.aludel.operation.DropSchema;
import dev.aludel.operation.DropSequence;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.RenameColumn;
import dev.aludel.operation.RenameConstraint;
import dev.aludel.operation.RenameSchema;
import dev.aludel.operation.RenameTable;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.RunSql;
import dev.aludel.operation.SetDefault;
import dev.aludel.operation.SetNotNull;
import dev.aludel.operation.UpdateRows;
import dev.aludel.schema.Index;
import dev.aludel.schema.QualifiedName;

/**
 * The words of the SQL standard, and of what every database has beyond it. A dialect
 * takes this table and states its differences.
 */
public final class AnsiGrammar {

    private final Spelling spelling;

    private AnsiGrammar(Spelling spelling) {
        this.spelling = spelling;
    }

    /** The table, with names and types as a database spells them; not complete. */
    public static Cases<String> cases(Spelling spelling) {
        AnsiGrammar ansi = new AnsiGrammar(spelling);
        return ansi.rows(ansi
            .schemas(ansi.sequences(ansi.indexes(ansi.constraints(ansi.columns(ansi.tables(Cases.named("ANSI"))))))));
    }

    private Cases<String> tables(Cases<String> cases) {
        return cases.on(CreateTable.class, (op) -> new TableClauses(this.spelling).created(op.table()))
            .on(CreateTableLike.class, (op) -> new TableClauses(this.spelling).created(op))
            .on(DropTable.class, (op) -> "DROP TABLE " + name(op.table()) + cascade(op.cascade()))
            .on(RenameTable.class, (op) -> alter(op.from(), "RENAME TO " + sibling(op.from(), op.to())));
    }

    private Cases<String> columns(Cases<String> cases) {
        return cases.on(AddColumn.class, (op) -> alter(op.table(), "ADD COLUMN " + this.spelling.column(op.column())))
            .on(DropColumn.class, (op) -> alter(op.table(), "DROP COLUMN " + name(op.column()) + cascade(op.cascade())))
            .on(RenameColumn.class,
                    (op) -> alter(op.table(), "RENAME COLUMN " + name(op.from()) + " TO " + name(op.to())))
            .on(ChangeColumnType.class,
                    (op) -> column(op.table(), op.column(), "SET DATA TYPE " + this.spelling.collated(op.to())))
            .on(SetNotNull.class, (op) -> column(op.table(), op.column(), "SET NOT NULL"))
            .on(DropNotNull.class, (op) -> column(op.table(), op.column(), "DROP NOT NULL"))
            .on(SetDefault.class, (op) -> column(op.table(), op.column(), "SET DEFAULT " + op.to().expression()))
            .on(DropDefault.class, (op) -> column(op.table(), op.column(), "DROP DEFAULT"))
            .on(AddIdentity.class,
                    (op) -> column(op.table(), op.column(), "ADD " + SequenceClauses.identity(op.identity())))
            .on(ChangeIdentity.class,
                    (op) -> column(op.table(), op.column(),
                            new SequenceClauses(this.spelling).changed(op.always(), op.change())))
            .on(DropIdentity.class, (op) -> column(op.table(), op.column(), "DROP IDENTITY"))
            .on(ChangeGeneration.class,
                    (op) -> column(op.table(), op.column(), "SET EXPRESSION AS (" + op.to().expression() + ")"))
            .on(DropGeneration.class, (op) -> column(op.table(), op.column(), "DROP EXPRESSION"));
    }

    private Cases<String> constraints(Cases<String> cases) {
        ConstraintClauses clauses = new ConstraintClauses(this.spelling);
        return cases.on(AddExclusion.class, (op) -> alter(op.table(), "ADD " + clauses.of(op.exclusion())))
            .on(AddPrimaryKey.class, (op) -> alter(op.table(), "ADD " + clauses.of(op.primaryKey())))
            .on(AddUnique.class, (op) -> alter(op.table(), "ADD " + clauses.of(op.unique())))
            .on(AddForeignKey.class, (op) -> alter(op.table(), "ADD " + clauses.of(op.foreignKey())))
            .on(AddCheck.class, (op) -> alter(op.table(), "ADD " + clauses.of(op.check())))
            .on(DropConstraint.class,
                    (op) -> alter(op.table(), "DROP CONSTRAINT " + name(op.name()) + cascade(op.cascade())))
            .on(RenameConstraint.class,
                    (op) -> alter(op.table(), "RENAME CONSTRAINT " + name(op.from()) + " TO " + name(op.to())));
    }

    private Cases<String> indexes(Cases<String> cases) {
        return cases.on(CreateIndex.class, (op) -> create(op.table(), op.index()))
            .on(DropIndex.class, (op) -> "DROP INDEX " + name(op.name()) + cascade(op.cascade()));
    }

    private Cases<String> sequences(Cases<String> cases) {
        SequenceClauses clauses = new SequenceClauses(this.spelling);
        return cases
            .on(CreateSequence.class,
                    (op) -> "CREATE " + (op.sequence().logged() ? "" : "UNLOGGED ") + "SEQUENCE "
                            + name(op.sequence().name()) + clauses.created(op.sequence()))
            .on(ChangeSequence.class, (op) -> "ALTER SEQUENCE " + name(op.name()) + clauses.changed(op.change()))
            .on(DropSequence.class, (op) -> "DROP SEQUENCE " + name(op.name()) + cascade(op.cascade()));
    }

    private Cases<String> schemas(Cases<String> cases) {
        return cases.on(CreateSchema.class, (op) -> "CREATE SCHEMA " + name(op.namespace().name()))
            .on(RenameSchema.class, (op) -> "ALTER SCHEMA " + name(op.from()) + " RENAME TO " + name(op.to()))
            .on(DropSchema.class, (op) -> "DROP SCHEMA " + name(op.name()) + cascade(op.cascade()));
    }

    private Cases<String> rows(Cases<String> cases) {
        return cases.on(UpdateRows.class, (op) -> {
            throw new IllegalArgumentException(
                    "What an update of %s sets is in its own statement alone".formatted(op.table()));
        })
            .on(DeleteRows.class,
                    (op) -> "DELETE FROM " + name(op.table()) + ((op.where() != null) ? " WHERE " + op.where() : ""))
            .on(RunCommand.class, RunCommand::sql)
            .on(RunSql.class, RunSql::sql);
    }

    private String create(QualifiedName table, Index index) {
        return "CREATE " + (index.unique() ? "UNIQUE " : "") + "INDEX "
                + ((index.name() != null) ? name(index.name()) + " " : "")
                + new IndexClauses(this.spelling).definition(table, index);
    }

    /** A new name: another schema is for another statement. */
    private String sibling(QualifiedName from, QualifiedName to) {
        if (!Objects.equals(from.schema(), to.schema())) {
            throw new IllegalArgumentException("No one statement makes table %s table %s".formatted(from, to));
        }
        return name(to.name());
    }

    private static String cascade(boolean cascade) {
        return cascade ? " CASCADE" : "";
    }

    private String alter(QualifiedName table, String action) {
        return "ALTER TABLE " + name(table) + " " + action;
    }

    private String column(QualifiedName table, String column, String action) {
        return alter(table, "ALTER COLUMN " + name(column) + " " + action);
    }

    private String name(String name) {
        return this.spelling.name(name);
    }

    private String name(QualifiedName name) {
        return this.spelling.name(name);
    }

}
