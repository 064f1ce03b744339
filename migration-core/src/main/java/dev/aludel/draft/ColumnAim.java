package dev.aludel.draft;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
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
 */
record ColumnAim(QualifiedName table, DropRules rules) {

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
    private static DataType type(DataType present, DataType wanted) {
        return (wanted.collation() == null && present.name().equals(wanted.name()))
                ? wanted.collatedBy(present.collation()) : wanted;
    }

    private @Nullable ValueSource value(ObjectName name, @Nullable ValueSource present, @Nullable ValueSource wanted) {
        if (wanted instanceof Identity identity) {
            return serves(present, identity) ? present : wanted;
        }
        if (wanted != null || present == null) {
            return wanted;
        }
        return (present instanceof Default && this.rules.mayDropDefault(name)) ? null : kept(present);
    }

    /**
     * A mapping need not say that the database fills a column; only one that refuses what
     * the application gives stands in its way.
     */
    private static @Nullable ValueSource kept(ValueSource present) {
        return (present instanceof Identity identity && identity.always()) ? null : present;
    }

    /** Hibernate asks all of them for the number that the row was given. */
    private static boolean serves(@Nullable ValueSource present, Identity wanted) {
        return present instanceof Serial && wanted.options().equals(SequenceOptions.DEFAULTS)
                || present instanceof Identity other
                        && Objects.equals(other.options().increment(), wanted.options().increment());
    }

}
