package dev.aludel.dialect;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.QualifiedName;

/**
 * An UPDATE or DELETE, cut where a condition on its rows can be added.
 *
 * @param table the table whose rows it changes
 * @param written the table as the statement writes it
 * @param rows what its rows are called in the statement: the alias, or the table as
 * written
 * @param only whether rows of tables that inherit from it are left alone
 * @param assigned the columns that it gives values to, in order
 * @param head what stands before its condition
 * @param condition its condition as written; null where it has none
 */
public record RowStatement(QualifiedName table, String written, String rows, boolean only, List<String> assigned,
        String head, @Nullable String condition) {

    public RowStatement {
        assigned = List.copyOf(assigned);
    }

    /** The same statement for those of its rows that meet one more condition. */
    public String where(String more) {
        // what ends with a comment must not swallow what follows
        return (this.condition != null) ? this.head + "\nWHERE (" + this.condition + "\n) AND " + more
                : this.head + "\nWHERE " + more;
    }

}
