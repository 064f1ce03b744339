package dev.aludel.plan;

import dev.aludel.fact.Facts;
import dev.aludel.fact.TableSize;
import dev.aludel.schema.QualifiedName;

/** When a draft takes the gentler way of a change. */
public enum PlanStyle {

    /**
     * Where its table may have rows: that it has none is seen on the database that the
     * draft is made from.
     */
    AUTO {
        @Override
        public boolean isGentle(QualifiedName table, Facts facts) {
            return facts.size(table).filter(TableSize::isEmpty).isEmpty();
        }
    },
    /** For every table that is there: it may have rows elsewhere. */
    GENTLE {
        @Override
        public boolean isGentle(QualifiedName table, Facts facts) {
            return true;
        }
    },
    /** Never: each change is one statement. */
    PLAIN {
        @Override
        public boolean isGentle(QualifiedName table, Facts facts) {
            return false;
        }
    };

    /** Whether a change of a table that is there takes its gentler way. */
    public abstract boolean isGentle(QualifiedName table, Facts facts);

}
