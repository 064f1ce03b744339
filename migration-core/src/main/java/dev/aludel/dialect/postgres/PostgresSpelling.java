package dev.aludel.dialect.postgres;

import java.util.regex.Pattern;

import dev.aludel.dialect.SequenceClauses;
import dev.aludel.dialect.Spelling;
import dev.aludel.schema.Column;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.Generated;
import dev.aludel.schema.Identity;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Serial;
import dev.aludel.schema.ValueSource;

/** How PostgreSQL spells names, types and columns. */
final class PostgresSpelling implements Spelling {

    /**
     * Other letters of a language may be folded or not, as the server's locale says.
     */
    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z_][a-z0-9_]*");

    @Override
    public String name(String name) {
        return (PLAIN_NAME.matcher(name).matches() && !Keywords.contains(name)) ? name
                : '"' + name.replace("\"", "\"\"") + '"';
    }

    /**
     * A backslash means itself only where standard_conforming_strings is on, but always
     * the same behind an E, "String Constants with C-Style Escapes" of the manual.
     */
    @Override
    public String literal(String text) {
        String literal = Spelling.super.literal(text);
        return text.contains("\\") ? "E" + literal.replace("\\", "\\\\") : literal;
    }

    @Override
    public String type(DataType type) {
        DataType bare = type.collatedBy(null);
        DataType builtIn = BuiltInTypes.lowerCase(bare);
        return ((builtIn != null) ? builtIn : bare.named(QualifiedName.of(name(bare.name())))).toString();
    }

    @Override
    public String column(Column column) {
        String name = name(column.name());
        ValueSource value = column.value();
        if (value instanceof Serial) {
            return name + " " + serial(column.type());
        }
        return name + " " + collated(column.type()) + ((value != null) ? " " + clause(value) : "")
                + (column.nullable() ? "" : " NOT NULL");
    }

    private String clause(ValueSource value) {
        if (value instanceof Default given) {
            return "DEFAULT " + given.expression();
        }
        if (value instanceof Identity identity) {
            return SequenceClauses.identity(identity);
        }
        Generated generated = (Generated) value;
        return "GENERATED ALWAYS AS (" + generated.expression() + ")" + (generated.stored() ? " STORED" : " VIRTUAL");
    }

    private static String serial(DataType type) {
        return switch (CanonicalType.of(type).name().name()) {
            case "smallint" -> "smallserial";
            case "bigint" -> "bigserial";
            default -> "serial";
        };
    }

}
