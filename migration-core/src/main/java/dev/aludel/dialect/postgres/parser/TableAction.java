package dev.aludel.dialect.postgres.parser;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Cascade_restrictContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Constr_bodyContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Constraint_commonContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Drop_constraintContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Index_parametersContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Table_actionContext;

import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AddKeyUsingIndex;
import dev.aludel.operation.ChangeDeferral;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.IfNeeded;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.SetNotNull;
import dev.aludel.operation.ValidateConstraint;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.Deferral;
import dev.aludel.schema.QualifiedName;

/**
 * One action of ALTER TABLE.
 *
 * @param source the whole statement
 * @param constraints the constraints that the statement adds
 * @param alone the action as a statement of its own
 */
record TableAction(Source source, Constraints constraints, String alone) {

    QualifiedName table() {
        return this.constraints.table();
    }

    Stream<Operation> read(Table_actionContext action) {
        if (action.table_column_definition() != null) {
            return addColumn(action);
        }
        if (action.column_action() != null) {
            return ColumnAction.read(this, this.source.name(action.column), action.column_action());
        }
        if (action.tabl_constraint != null) {
            return Stream.of(addConstraint(action.tabl_constraint));
        }
        if (action.validate_constraint() != null) {
            return Stream
                .of(new ValidateConstraint(table(), this.source.name(action.validate_constraint().constraint_name)));
        }
        if (action.drop_constraint() != null) {
            Drop_constraintContext drop = action.drop_constraint();
            return Stream.of(ifNeeded(drop.if_exists() != null, new DropConstraint(table(),
                    this.source.name(drop.constraint_name), null, isCascade(drop.cascade_restrict()))));
        }
        if (action.DROP() != null && action.column != null) {
            return Stream.of(ifNeeded(action.if_exists() != null, new DropColumn(table(),
                    this.source.name(action.column), null, isCascade(action.cascade_restrict()))));
        }
        if (action.ALTER() != null && action.CONSTRAINT() != null) {
            return Stream.of(alterConstraint(action));
        }
        return Stream.of(new TableSetting(this).read(action));
    }

    /** What the schema does not hold. */
    RunCommand command() {
        return new RunCommand("ALTER TABLE", this.alone);
    }

    /** The operation, done only where it is needed if the action says so. */
    static Operation ifNeeded(boolean said, Operation operation) {
        return said ? new IfNeeded(operation) : operation;
    }

    private static boolean isCascade(@Nullable Cascade_restrictContext behaviour) {
        return behaviour != null && behaviour.CASCADE() != null;
    }

    private Stream<Operation> addColumn(Table_actionContext action) {
        Columns.Definition added = new Columns(this.source, this.constraints).read(action.table_column_definition());
        Operation add = new AddColumn(table(), added.column());
        Stream<Operation> more = Stream.concat(
                added.constraints().stream().map((constraint) -> DropConstraint.adding(table(), constraint)),
                added.settings().stream());
        if (action.if_not_exists() == null) {
            return Stream.concat(Stream.of(add), more);
        }
        ColumnName column = new ColumnName(table(), added.column().name());
        return Stream.concat(Stream.of(new IfNeeded(add)), more.map((operation) -> new IfNeeded(operation, column)));
    }

    private Operation addConstraint(Constraint_commonContext constraint) {
        Constr_bodyContext body = constraint.constr_body();
        if (body.col_name != null) {
            String column = this.source.simple(body.col_name);
            Columns.refuseNoInherit(this.source.text(constraint));
            return (constraint.VALID() == null) ? new SetNotNull(table(), column)
                    : Settings.set(table(), "not null of " + column, this.alone, "ALTER TABLE " + Names.quoted(table())
                            + " ALTER COLUMN " + Names.quoted(column) + " DROP NOT NULL");
        }
        Index_parametersContext index = body.index_parameters();
        if (index != null && index.schema_qualified_name() != null) {
            return new AddKeyUsingIndex(table(), this.source.simple(index.schema_qualified_name()),
                    (constraint.identifier() != null) ? this.source.name(constraint.identifier()) : null,
                    body.PRIMARY() != null, Constraints.deferral(constraint));
        }
        return DropConstraint.adding(table(), this.constraints.read(constraint, null));
    }

    /** INHERIT changes what no constraint says of itself here. */
    private Operation alterConstraint(Table_actionContext action) {
        String name = this.source.name(action.identifier());
        if (action.inherit_option() != null) {
            throw new NotUnderstood();
        }
        if (action.table_deferrable() == null && action.table_initialy_immed() == null) {
            throw new NotUnderstood();
        }
        boolean deferred = action.table_initialy_immed() != null && action.table_initialy_immed().DEFERRED() != null;
        boolean deferrable = (action.table_deferrable() != null) ? action.table_deferrable().NOT() == null
                : action.table_initialy_immed().IMMEDIATE() == null;
        return new ChangeDeferral(table(), name, null, Deferral.of(deferrable, deferred));
    }

}
