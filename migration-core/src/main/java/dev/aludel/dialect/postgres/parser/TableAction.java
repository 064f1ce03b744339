package dev.aludel.dialect.postgres.parser;

import java.util.HashSet;
import java.util.stream.Stream;

import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Constraint_commonContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Table_actionContext;

import dev.aludel.operation.AddColumn;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.SetNotNull;
import dev.aludel.operation.ValidateConstraint;
import dev.aludel.schema.QualifiedName;

/**
 * One action of ALTER TABLE.
 *
 * @param source the whole statement
 * @param table the table
 * @param alone the action as a statement of its own
 */
record TableAction(Source source, QualifiedName table, String alone) {

    Stream<Operation> read(Table_actionContext action) {
        if (action.table_column_definition() != null) {
            return addColumn(action);
        }
        if (action.column_action() != null) {
            return Stream.of(ColumnAction.read(this, this.source.name(action.column), action.column_action()));
        }
        if (action.tabl_constraint != null) {
            return Stream.of(addConstraint(action.tabl_constraint));
        }
        if (action.validate_constraint() != null) {
            return Stream.of(new ValidateConstraint(this.table,
                    this.source.simple(action.validate_constraint().constraint_name)));
        }
        if (action.drop_constraint() != null) {
            return Stream.of(new DropConstraint(this.table, this.source.name(action.drop_constraint().constraint_name),
                    null, false));
        }
        if (action.DROP() != null && action.column != null) {
            return Stream.of(new DropColumn(this.table, this.source.name(action.column), null, false));
        }
        return Stream.of(command(isCommand(action)));
    }

    /** What the schema does not hold, if that is sure. */
    RunCommand command(boolean sure) {
        if (!sure) {
            throw new NotUnderstood();
        }
        return new RunCommand("ALTER TABLE", this.alone);
    }

    private Stream<Operation> addColumn(Table_actionContext action) {
        Constraints constraints = new Constraints(this.source, this.table, new HashSet<>());
        Columns.Definition added = new Columns(this.source, constraints).read(action.table_column_definition());
        return Stream.concat(Stream.of(new AddColumn(this.table, added.column())),
                added.constraints().stream().map((constraint) -> DropConstraint.adding(this.table, constraint)));
    }

    private Operation addConstraint(Constraint_commonContext constraint) {
        if (constraint.constr_body().col_name != null && constraint.VALID() == null) {
            return new SetNotNull(this.table, this.source.simple(constraint.constr_body().col_name));
        }
        return DropConstraint.adding(this.table,
                new Constraints(this.source, this.table, new HashSet<>()).read(constraint, null));
    }

    /**
     * Neither the shape nor the files of the table change: owner, triggers, rules, row
     * security, settings.
     */
    private static boolean isCommand(Table_actionContext action) {
        return action.owner_to() != null || action.TRIGGER() != null || action.RULE() != null
                || action.SECURITY() != null || action.storage_parameters() != null
                || (action.RESET() != null && action.names_in_parens() != null) || action.REPLICA() != null
                || action.CLUSTER() != null
                || (action.ALTER() != null && action.CONSTRAINT() != null && action.inherit_option() == null);
    }

}
