package dev.aludel.dialect;

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
     * A schema as people write it: of all names of a type the usual one, and defaults and
     * checks without what goes without saying.
     */
    default Schema usual(Schema schema) {
        return schema;
    }

    /**
     * The statement that lets a count go on after the greatest number that a column has,
     * so that the next numbers are free; where there are no rows it begins at 1.
     * @param column the column
     * @param sequence what counts; null for the identity of the column
     * @param step how many numbers are taken at a time; they end with the one that the
     * sequence gives, as Hibernate's pooled optimizer has it
     */
    String goOn(ColumnName column, @Nullable QualifiedName sequence, long step);

    /** A name as it stands in a statement, quoted where it has to be. */
    String name(String name);

    /** A name with the schema it lies in. */
    default String name(QualifiedName name) {
        return (name.schema() != null) ? name(name.schema()) + "." + name(name.name()) : name(name.name());
    }

}
