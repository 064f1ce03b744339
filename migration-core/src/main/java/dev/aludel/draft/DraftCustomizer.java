package dev.aludel.draft;

import java.util.List;

import dev.aludel.operation.Operation;
import dev.aludel.schema.Schema;

/**
 * Changes what is drafted before it is written: adds operations, takes some away, puts
 * others in their place. Several are asked in order, each with what the one before has
 * made of it.
 */
@FunctionalInterface
public interface DraftCustomizer {

    /**
     * The operations to write instead.
     * @param operations what turns the schema into the one that is wanted, in an order
     * that works
     * @param before the schema that the first of them meets
     * @return what to write; empty for nothing
     */
    List<Operation> customize(List<Operation> operations, Schema before);

}
