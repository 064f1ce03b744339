package dev.aludel.fact;

import java.util.List;
import java.util.function.UnaryOperator;

import dev.aludel.schema.QualifiedName;

/**
 * May whoever is connected do this to a table?
 *
 * @param table the table
 * @param right what is needed for it
 */
public record PermissionFor(QualifiedName table, Right right) implements Question<Permission> {

    /** What may be needed; a constant that is a privilege has its name in SQL. */
    public enum Right {

        /** To be its owner, or to act for it. */
        OWNER,
        /** To be its owner, or that of the schema of SQL that it lies in. */
        DROP,
        /** To change rows. */
        UPDATE,
        /** To delete rows. */
        DELETE,
        /** To empty it. */
        TRUNCATE,
        /** To refer to it. */
        REFERENCES,
        /** To give it a trigger. */
        TRIGGER

    }

    @Override
    public List<Subject> subjects() {
        return List.of(Subject.columns(this.table, List.of()));
    }

    @Override
    public PermissionFor renamed(UnaryOperator<QualifiedName> names) {
        return new PermissionFor(names.apply(this.table), this.right);
    }

}
