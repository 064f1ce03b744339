package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.Schema;

/**
 * One schema change, equal to one statement.
 * <p>
 * What an operation is lives here; what a database does with it (words, locks, cost)
 * lives in that database's {@link Cases tables}.
 */
public sealed interface Operation
        permits TableOperation, CreateTable, CreateTableLike, DropTable, RenameTable, RenameColumn, AttachPartition,
        DetachPartition, CreateIndex, AttachIndex, DropIndex, RenameIndex, CreateSequence, ChangeSequence,
        SetSequenceOwner, SetSequenceLogged, RenameSequence, DropSequence, CreateType, AddEnumValue, RenameEnumValue,
        DomainOperation, AttributeOperation, RenameType, DropType, CreateSchema, RenameSchema, DropSchema, CreateObject,
        ReplaceObject, AlterObject, SwitchTriggers, RenameObject, DropObject, MoveToSchema, SetComment, SetParameters,
        ResetParameters, DataOperation, AlterOnly, IfNeeded, NotNeeded, RunCommand, RunSql {

    /** What it does, as a sentence without its full stop. */
    String describe();

    /**
     * The schema after it.
     * @throws dev.aludel.schema.DoesNotFit if the schema lacks what it needs or has what
     * it makes
     */
    Schema applyTo(Schema before);

    /**
     * The operation that takes it back; empty where the schema alone cannot say, or no
     * statement can. Data that it destroyed does not come back.
     */
    Optional<Operation> reverse();

    /**
     * The same with what it drops or changes filled in from the schema it will meet: a
     * statement only names it. Unchanged where that is known already, is not needed, or
     * is not there.
     */
    default Operation completedFrom(Schema before) {
        return this;
    }

    /**
     * Whether the schema it will meet, as far as that is known, tells all that it does.
     * Where it does not, the schema after it may lack something or have too much.
     */
    default boolean isForeseen(Schema before) {
        return true;
    }

}
