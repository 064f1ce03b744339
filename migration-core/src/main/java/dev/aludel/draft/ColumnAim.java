package dev.aludel.draft;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.aludel.diff.Equivalence;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.Generated;
import dev.aludel.schema.Identity;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.SequenceOptions;
import dev.aludel.schema.Serial;
import dev.aludel.schema.ValueSource;

/**
 * What becomes of the columns of a table that an entity maps. What a mapping cannot say,
 * or need not, stays as somebody else has said it.
 *
 * @param table the table
 * @param rules what may be dropped
 * @param equivalence which types are alike
 */
record ColumnAim(QualifiedName table, DropRules rules, Equivalence equivalence) {

    /** The column as it shall be. */
    Column of(Column present, Column wanted) {
        ObjectName name = ObjectName.column(this.table, wanted.name());
        return new Column(wanted.name(), type(present.type(), wanted.type()), wanted.nullable(),
                value(name, present.value(), wanted.value()),
                comment(name, present.comment(), wanted.comment(), this.rules));
    }

    /** A comment that no entity has is somebody else's, unless a draft wrote it. */
    static @Nullable String comment(ObjectName name, @Nullable String present, @Nullable String wanted,
            DropRules rules) {
        return (present != null && wanted == null && !rules.mayDropComment(name)) ? present : wanted;
    }

    /** A mapping that names no collation takes any. */
    private DataType type(DataType present, DataType wanted) {
        if (wanted.collation() != null || present.collation() == null) {
            return wanted;
        }
        DataType bare = present.collatedBy(null);
        boolean alike = this.equivalence.sameType(bare, wanted) || this.equivalence.isKin(bare, wanted);
        return alike ? wanted.collatedBy(present.collation()) : wanted;
    }

    /**
     * Whether a generated column is stored is not for a mapping to say: Hibernate takes
     * what its version of the database has by default.
     */
    private @Nullable ValueSource value(ObjectName name, @Nullable ValueSource present, @Nullable ValueSource wanted) {
        if (wanted instanceof Identity identity) {
            return serves(present, identity) ? present : wanted;
        }
        if (wanted instanceof Generated other && present instanceof Generated there) {
            return new Generated(other.expression(), there.stored());
        }
        if (wanted != null || present == null) {
            return wanted;
        }
        return (present instanceof Default && this.rules.mayDropDefault(name)) ? null : kept(present);
    }

    /**
     * A mapping need not say that the database fills a column; one that refuses what the
     * application gives is told to take it, and goes on counting for the old code.
     */
    private static ValueSource kept(ValueSource present) {
        return (present instanceof Identity identity && identity.always()) ? new Identity(false, identity.options())
                : present;
    }

    /** Hibernate asks all of them for the number that the row was given. */
    private static boolean serves(@Nullable ValueSource present, Identity wanted) {
        return present instanceof Serial && wanted.options().equals(SequenceOptions.DEFAULTS)
                || present instanceof Identity other
                        && Objects.equals(other.options().increment(), wanted.options().increment());
    }

}
