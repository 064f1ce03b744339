package dev.aludel.dialect.postgres;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

import dev.aludel.dialect.Grammar;
import dev.aludel.dialect.InStep;
import dev.aludel.schema.ColumnName;
import dev.aludel.schema.DataType;
import dev.aludel.schema.QualifiedName;

/** A trigger that copies one column to another, either way. */
final class PostgresInStep implements InStep {

    /** Those that have no operator for equality. */
    private static final Set<String> INCOMPARABLE = Set.of("json", "jsonpath", "xml", "point", "polygon");

    /** NAMEDATALEN, less the byte that ends it. */
    private static final int LONGEST = 63;

    private final Grammar grammar;

    PostgresInStep(Grammar grammar) {
        this.grammar = grammar;
    }

    @Override
    public boolean isComparable(DataType type) {
        return !INCOMPARABLE.contains(type.name().name());
    }

    @Override
    public List<String> statements(ColumnName source, String column, DataType type) {
        QualifiedName table = source.table();
        String name = name("%s_%s_to_%s".formatted(table.name(), source.column(), column));
        String function = this.grammar.name(table.sibling(name));
        return List.of(
                """
                        CREATE FUNCTION %1$s() RETURNS trigger LANGUAGE plpgsql AS $$
                        BEGIN
                            IF TG_OP = 'INSERT' AND NEW.%2$s IS NULL THEN
                                NEW.%2$s := NEW.%3$s;
                            ELSIF TG_OP = 'INSERT' OR %4$s IS DISTINCT FROM %5$s THEN
                                NEW.%3$s := NEW.%2$s;
                            ELSE
                                NEW.%2$s := NEW.%3$s;
                            END IF;
                            RETURN NEW;
                        END
                        $$""".formatted(function, this.grammar.name(column), this.grammar.name(source.column()),
                        value("NEW", column, type), value("OLD", column, type)),
                "CREATE TRIGGER %s BEFORE INSERT OR UPDATE ON %s FOR EACH ROW EXECUTE FUNCTION %s()"
                    .formatted(this.grammar.name(name), this.grammar.name(table), function));
    }

    private String value(String row, String column, DataType type) {
        String value = row + "." + this.grammar.name(column);
        return isComparable(type) ? value : "CAST(%s AS text)".formatted(value);
    }

    private static String name(String name) {
        if (name.getBytes(StandardCharsets.UTF_8).length <= LONGEST) {
            return name;
        }
        String hash = "_" + Integer.toHexString(name.hashCode());
        String kept = name;
        while (kept.getBytes(StandardCharsets.UTF_8).length + hash.length() > LONGEST) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept + hash;
    }

}
