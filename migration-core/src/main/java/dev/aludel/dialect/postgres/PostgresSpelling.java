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

    @Override
    public String type(DataType type) {
        DataType builtIn = BuiltInTypes.lowerCase(type);
        if (builtIn != null) {
            return builtIn.toString();
        }
        return type.named(QualifiedName.of(name(type.name()))).toString();
    }

    @Override
    public String column(Column column) {
        String name = name(column.name());
        ValueSource value = column.value();
        if (value instanceof Serial) {
            return name + " " + serial(column.type());
        }
        return name + " " + type(column.type()) + ((value != null) ? " " + clause(value) : "")
                + (column.nullable() ? "" : " NOT NULL");
    }

    /** A text as a constant. */
    String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
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
