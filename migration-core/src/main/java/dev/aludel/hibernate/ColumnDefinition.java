package dev.aludel.hibernate;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.ValueSource;

/**
 * What a {@code columnDefinition} says: more than a type, as
 * {@code text not null default 'x'} shows. A type alone is one too.
 *
 * @param type the type
 * @param mandatory whether it says {@code not null}
 * @param value a default, an identity or a generation; null for none
 * @param checks its checks
 * @param unique whether it says {@code unique}
 * @param references what it refers to, as keys over the column with no name
 * @param settings how it is stored and compressed, as ALTER COLUMN has it
 * @param rest what was not understood, clause by clause
 */
record ColumnDefinition(DataType type, boolean mandatory, @Nullable ValueSource value, List<CheckConstraint> checks,
        boolean unique, List<ForeignKey> references, List<String> settings, List<String> rest) {

    static ColumnDefinition parse(String text, Names names) {
        return new ColumnDefinitionParser(SqlFragment.of(text), names).parse();
    }

    /** A default; null where it is null, which is what a column without one has. */
    static @Nullable ValueSource defaulting(String expression) {
        return expression.strip().equalsIgnoreCase("null") ? null : new Default(expression.strip());
    }

}
