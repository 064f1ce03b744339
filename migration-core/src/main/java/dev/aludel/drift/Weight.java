package dev.aludel.drift;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.ChangeSequence;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.DropDefault;
import dev.aludel.operation.DropIdentity;
import dev.aludel.operation.DropIndex;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameConstraint;
import dev.aludel.operation.RenameIndex;
import dev.aludel.operation.ResetParameters;
import dev.aludel.operation.SetComment;
import dev.aludel.operation.SetLogged;
import dev.aludel.operation.SetParameters;
import dev.aludel.operation.SetSequenceLogged;
import dev.aludel.operation.SetSequenceOwner;
import dev.aludel.schema.Column;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * How much it matters that an operation would have to be run.
 *
 * @param wanted the schema of the entities
 */
record Weight(Schema wanted) {

    /** What changes no row and no statement that works. */
    private static final Set<Class<? extends Operation>> SAID_ONLY = Set.of(SetComment.class, SetParameters.class,
            ResetParameters.class, SetLogged.class, SetSequenceOwner.class, SetSequenceLogged.class);

    Difference.Kind of(Operation operation, Schema before) {
        if (operation instanceof ChangeSequence change) {
            return (change.change().increment() != null) ? Difference.Kind.CORRUPTING : Difference.Kind.EXTRA;
        }
        return mayStay(operation, before) ? Difference.Kind.EXTRA : Difference.Kind.MISSING;
    }

    /**
     * What the database has more than the entities say stands in nobody's way, but for a
     * few columns.
     */
    private boolean mayStay(Operation operation, Schema before) {
        if (operation instanceof DropColumn drop) {
            return mayStay(drop, before);
        }
        if (operation instanceof DropIdentity drop) {
            return drop.identity() == null || !drop.identity().always();
        }
        if (operation instanceof DropDefault drop) {
            Column wantedColumn = column(this.wanted, drop.table(), drop.column());
            return wantedColumn != null && wantedColumn.value() == null;
        }
        return SAID_ONLY.contains(operation.getClass()) || operation instanceof DropIndex
                || operation instanceof DropConstraint || operation instanceof RenameIndex
                || operation instanceof RenameConstraint;
    }

    /**
     * A column that no entity has breaks every insert where it is mandatory and nothing
     * fills it.
     */
    private boolean mayStay(DropColumn drop, Schema before) {
        Column column = column(before, drop.table(), drop.column());
        boolean wantedAgain = column(this.wanted, drop.table(), drop.column()) != null;
        return !wantedAgain && (column == null || column.nullable() || column.value() != null);
    }

    private static @Nullable Column column(Schema schema, QualifiedName table, String name) {
        return schema.table(table).flatMap((found) -> found.column(name)).orElse(null);
    }

}
