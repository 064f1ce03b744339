package dev.aludel.dialect.postgres.parser;

import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Alter_identityContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Column_actionContext;

import dev.aludel.operation.AddIdentity;
import dev.aludel.operation.ChangeColumnType;
import dev.aludel.operation.DropDefault;
import dev.aludel.operation.DropGeneration;
import dev.aludel.operation.DropIdentity;
import dev.aludel.operation.DropNotNull;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SetDefault;
import dev.aludel.operation.SetNotNull;
import dev.aludel.schema.Default;
import dev.aludel.schema.QualifiedName;

/**
 * What ALTER TABLE … ALTER COLUMN does to its column. A change of collation is not
 * understood: it makes indexes anew, which a change to the same type would not let on.
 */
final class ColumnAction {

    private ColumnAction() {
    }

    static Operation read(TableAction statement, String column, Column_actionContext action) {
        Source source = statement.source();
        QualifiedName table = statement.table();
        if (action.data_type() != null && action.collate_identifier() == null) {
            return new ChangeColumnType(table, column, null, Types.read(source, action.data_type()),
                    (action.USING() != null) ? source.text(action.vex()) : null);
        }
        if (action.set_def_column() != null) {
            Default given = Columns.given(source, action.set_def_column().vex());
            return (given != null) ? new SetDefault(table, column, null, given) : new DropDefault(table, column, null);
        }
        if (action.drop_def() != null) {
            return new DropDefault(table, column, null);
        }
        if (action.NULL() != null) {
            return (action.set != null) ? new SetNotNull(table, column) : new DropNotNull(table, column);
        }
        if (action.identity_body() != null) {
            // Limits of the column's type, which is not known here, are taken for those
            // of a bigint.
            return new AddIdentity(table, column, Columns.identity(source, action.identity_body(), "bigint"));
        }
        if (action.DROP() != null && action.IDENTITY() != null) {
            return new DropIdentity(table, column, null);
        }
        if (action.DROP() != null && action.EXPRESSION() != null) {
            return new DropGeneration(table, column, null);
        }
        return statement.command(isCommand(action));
    }

    /** Settings, and restarting the numbers, which no schema holds. */
    private static boolean isCommand(Column_actionContext action) {
        boolean restart = !action.alter_identity().isEmpty()
                && action.alter_identity().stream().allMatch(ColumnAction::isRestart);
        return restart || action.storage_parameters() != null || action.compression_identifier() != null
                || action.set_statistics() != null || action.STORAGE() != null
                || (action.RESET() != null && action.names_in_parens() != null);
    }

    private static boolean isRestart(Alter_identityContext change) {
        return change.RESTART() != null;
    }

}
