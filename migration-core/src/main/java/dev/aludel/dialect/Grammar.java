package dev.aludel.dialect;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.operation.Operation;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/** How a database wants an operation written. */
public interface Grammar {

    /**
     * The one statement that is the operation, without a semicolon at its end.
     * @throws IllegalArgumentException if the operation does not say all that its
     * statement did, as an update does not
     */
    String sql(Operation operation);

    /**
     * The statement that lets a sequence go on behind the numbers that rows have. Where
     * none has a number at or behind its start, it does nothing.
     * @param sequence the sequence; null for the one of the first column itself
     * @param columns the columns whose numbers are taken, at least one
     * @param start the first number of the sequence
     */
    String skipping(@Nullable QualifiedName sequence, List<ColumnName> columns, long start);

    /**
     * What makes a copy follow its column in each row that is written from then on, in
     * order.
     */
    List<Operation> following(ColumnCopy copy);

    /**
     * The value of a copy as an expression over its column; assigned to the copy, it has
     * its type.
     */
    String copied(ColumnCopy copy);

    /** The condition that a copy is not what its column says. */
    String differs(ColumnCopy copy);

    /**
     * A schema as people write it: of all names of a type the usual one, and defaults and
     * checks without what goes without saying.
     */
    default Schema usual(Schema schema) {
        return schema;
    }

    /** A name as it stands in a statement, quoted where it has to be. */
    String name(String name);

    /** A name with the schema it lies in. */
    default String name(QualifiedName name) {
        return (name.schema() != null) ? name(name.schema()) + "." + name(name.name()) : name(name.name());
    }

}
