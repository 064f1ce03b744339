package dev.aludel.operation;

import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;
import dev.aludel.schema.Table;

/** An alteration of one table. */
public sealed interface TableOperation extends Operation permits ColumnOperation, AddColumn, DropColumn, AddIdentity,
        ChangeIdentity, DropIdentity, ChangeGeneration, DropGeneration, AddPrimaryKey, AddUnique, AddForeignKey,
        AddCheck, AddExclusion, AddKeyUsingIndex, DropConstraint, ValidateConstraint, ChangeDeferral, ChangeEnforcement,
        RenameConstraint, AddParent, DropParent, SetLogged {

    /** The table it alters. */
    QualifiedName table();

    /** That table after it. */
    Table applyTo(Table before);

    @Override
    default Schema applyTo(Schema before) {
        return before.table(table()).isPresent() ? before.withWholeTable(table(), this::applyTo)
                : Meant.altered(before, table());
    }

}
