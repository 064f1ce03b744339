package dev.aludel.diff;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Column;
import dev.aludel.schema.Default;
import dev.aludel.schema.Generated;
import dev.aludel.schema.Table;
import dev.aludel.schema.ValueSource;

/** Whether the values of two columns of a table come from the same. */
record ValueEquivalence(Table table, Equivalence equivalence) {

    boolean same(Column column, Column wanted) {
        @Nullable ValueSource one = column.value();
        @Nullable ValueSource other = wanted.value();
        if (one instanceof Default from && other instanceof Default to) {
            return this.equivalence.sameDefault(wanted.type(), from.expression(), to.expression());
        }
        if (one instanceof Generated from && other instanceof Generated to) {
            return from.stored() == to.stored()
                    && this.equivalence.sameExpression(this.table, from.expression(), to.expression());
        }
        return (one != null) ? one.equals(other) : other == null;
    }

    /**
     * Whether only dropping a column and adding it again makes it what is wanted. That a
     * generated one is computed otherwise can be said from PostgreSQL 17 on, and that one
     * is no more where it is stored.
     */
    boolean cannotBecome(Column column, Column wanted) {
        boolean isVirtual = column.value() instanceof Generated generated && !generated.stored();
        return (wanted.value() instanceof Generated || isVirtual) && !same(column, wanted);
    }

}
