package dev.aludel.plan;

import dev.aludel.operation.ChangeColumnType;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/** What the old code goes on using while the new one comes. */
public interface Gentleness {

    /** It uses nothing. */
    Gentleness NONE = new Gentleness() {

        @Override
        public boolean isGentle(QualifiedName table) {
            return false;
        }

        @Override
        public boolean isSwapped(ChangeColumnType change, Schema present) {
            return false;
        }

    };

    /** Whether a change of a table that is there takes its gentler way. */
    boolean isGentle(QualifiedName table);

    /**
     * Whether a column of another type is made beside the one that is there, so that its
     * type can stay until the old code is gone.
     * @param present the schema that is there
     */
    boolean isSwapped(ChangeColumnType change, Schema present);

}
