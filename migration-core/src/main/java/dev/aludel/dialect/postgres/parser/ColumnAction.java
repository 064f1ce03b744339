package dev.aludel.dialect.postgres.parser;

import java.util.List;
import java.util.stream.Stream;

import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Alter_identityContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Column_actionContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Set_statisticsContext;

import dev.aludel.operation.AddIdentity;
import dev.aludel.operation.ChangeColumnType;
import dev.aludel.operation.ChangeGeneration;
import dev.aludel.operation.ChangeIdentity;
import dev.aludel.operation.DropDefault;
import dev.aludel.operation.DropGeneration;
import dev.aludel.operation.DropIdentity;
import dev.aludel.operation.DropNotNull;
import dev.aludel.operation.Operation;
import dev.aludel.operation.SetDefault;
import dev.aludel.operation.SetNotNull;
import dev.aludel.schema.Default;
import dev.aludel.schema.Generated;
import dev.aludel.schema.QualifiedName;

/** What ALTER TABLE … ALTER COLUMN does to its column. */
final class ColumnAction {

    private ColumnAction() {
    }

    static Stream<Operation> read(TableAction statement, String column, Column_actionContext action) {
        if (action.storage_parameters() != null || action.names_in_parens() != null) {
            // What the column was told before stays, and is one setting with this.
            throw new NotUnderstood();
        }
        return Stream.of(one(statement, column, action));
    }

    private static Operation one(TableAction statement, String column, Column_actionContext action) {
        Source source = statement.source();
        QualifiedName table = statement.table();
        if (action.data_type() != null) {
            return new ChangeColumnType(table, column, null,
                    Types.read(source, action.data_type(), action.collate_identifier()),
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
        if (!action.alter_identity().isEmpty()) {
            return identity(source, table, column, action.alter_identity());
        }
        boolean needed = action.if_exists() != null;
        if (action.DROP() != null && action.IDENTITY() != null) {
            return TableAction.ifNeeded(needed, new DropIdentity(table, column, null));
        }
        if (action.EXPRESSION() != null) {
            return (action.DROP() != null) ? TableAction.ifNeeded(needed, new DropGeneration(table, column, null))
                    : new ChangeGeneration(table, column, null,
                            new Generated(Expressions.text(source, action.expression), true));
        }
        return told(source, table, column, action);
    }

    private static Operation identity(Source source, QualifiedName table, String column,
            List<Alter_identityContext> changes) {
        Boolean always = null;
        SequenceChanges numbers = new SequenceChanges(source);
        for (Alter_identityContext change : changes) {
            if (change.GENERATED() != null) {
                always = change.ALWAYS() != null;
            }
            else if (change.sequence_body() != null) {
                numbers.add(change.sequence_body());
            }
            else {
                numbers.restart((change.iconst() != null) ? source.text(change.iconst()) : null);
            }
        }
        return new ChangeIdentity(table, column, always, numbers.change(), null);
    }

    private static Operation told(Source source, QualifiedName table, String column, Column_actionContext action) {
        if (action.compression_identifier() != null) {
            return Settings.compression(table, column, Columns.compression(source, action.compression_identifier()));
        }
        if (action.storage_option() != null) {
            return Settings.storage(table, column, source.text(action.storage_option()));
        }
        if (action.set_statistics() != null) {
            Set_statisticsContext statistics = action.set_statistics();
            String target = (statistics.signediconst() != null) ? source.text(statistics.signediconst()) : "-1";
            return target.equals("-1") ? Settings.unset(table, "statistics of " + column)
                    : Settings.ofColumn(table, column, "statistics", "SET STATISTICS " + target, "SET STATISTICS -1");
        }
        throw new NotUnderstood();
    }

}
