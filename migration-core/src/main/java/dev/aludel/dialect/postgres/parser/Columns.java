package dev.aludel.dialect.postgres.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Compression_identifierContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Constr_bodyContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Constraint_commonContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Identity_bodyContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Table_column_definitionContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.VexContext;

import dev.aludel.operation.ColumnOptions;
import dev.aludel.operation.IfNeeded;
import dev.aludel.operation.Operation;
import dev.aludel.schema.Column;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.DataType;
import dev.aludel.schema.Default;
import dev.aludel.schema.Generated;
import dev.aludel.schema.Identity;
import dev.aludel.schema.PrimaryKey;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Serial;
import dev.aludel.schema.ValueSource;

/** Definitions of columns, with the constraints that stand behind them. */
final class Columns {

    /**
     * Types that are no types but columns with a sequence, "Serial Types" of PostgreSQL's
     * manual.
     */
    private static final Pattern NO_INHERIT = Pattern.compile("(?is).*\\bno\\s+inherit\\s*");

    private static final Map<String, String> SERIALS = Map.of("smallserial", "smallint", "serial2", "smallint",
            "serial", "integer", "serial4", "integer", "bigserial", "bigint", "serial8", "bigint");

    private final Source source;

    private final Constraints constraints;

    Columns(Source source, Constraints constraints) {
        this.source = source;
        this.constraints = constraints;
    }

    /** A column and the constraints behind it, in their order. */
    record Definition(Column column, List<Constraint> constraints, List<Operation> settings) {

        Definition {
            constraints = List.copyOf(constraints);
            settings = List.copyOf(settings);
        }

    }

    Definition read(Table_column_definitionContext definition) {
        String name = this.source.name(definition.identifier());
        Column column = typed(name, Types.read(this.source, definition.data_type(), definition.collate_identifier()));
        List<Constraint> found = new ArrayList<>();
        for (Constraint_commonContext part : definition.constraint_common()) {
            column = with(column, part, found::add);
        }
        return new Definition(column, found, settings(definition, name));
    }

    /** What a table says of a column that is defined elsewhere. */
    ColumnOptions options(String name, List<Constraint_commonContext> parts, Consumer<Constraint> found) {
        Column column = Column.of(name, DataType.of("bigint"));
        for (Constraint_commonContext part : parts) {
            column = with(column, part, found);
        }
        return new ColumnOptions(name, !column.nullable(), column.value());
    }

    private List<Operation> settings(Table_column_definitionContext definition, String name) {
        QualifiedName table = this.constraints.table();
        List<Operation> settings = new ArrayList<>();
        if (definition.storage_option() != null) {
            settings.add(Settings.storage(table, name, this.source.text(definition.storage_option())));
        }
        if (definition.compression_identifier() != null) {
            settings
                .add(Settings.compression(table, name, compression(this.source, definition.compression_identifier())));
        }
        settings.removeIf(IfNeeded.class::isInstance);
        return settings;
    }

    /** The method; {@code default} for the usual one. */
    static String compression(Source source, Compression_identifierContext compression) {
        return (compression.compression_method != null) ? source.name(compression.compression_method) : "default";
    }

    /** An identity; its column is mandatory, which the database sees to. */
    static Identity identity(Source source, Identity_bodyContext identity, String type) {
        return new Identity(identity.ALWAYS() != null,
                Sequences.read(source, type, identity.sequence_body()).options());
    }

    /** A default as written; null where it is NULL, which the database does not keep. */
    static @Nullable Default given(Source source, VexContext expression) {
        String text = source.text(expression);
        return text.equalsIgnoreCase("null") ? null : new Default(text);
    }

    /** What only the column itself promises, and not those that inherit it. */
    static void refuseNoInherit(String constraint) {
        if (NO_INHERIT.matcher(constraint).matches()) {
            throw new NotUnderstood();
        }
    }

    private Column with(Column column, Constraint_commonContext part, Consumer<Constraint> found) {
        Constr_bodyContext body = part.constr_body();
        if (body.NULL() != null) {
            refuseNoInherit(this.source.text(part));
            return (body.NOT() != null) ? column.mandatory() : column;
        }
        if (body.default_expr != null || body.identity_body() != null || body.GENERATED() != null) {
            return filled(column, body);
        }
        Constraint constraint = this.constraints.read(part, column.name());
        found.accept(constraint);
        return (constraint instanceof PrimaryKey) ? column.mandatory() : column;
    }

    private Column typed(String name, DataType type) {
        String serial = (type.name().schema() == null && !type.array()) ? SERIALS.get(type.name().name()) : null;
        return (serial != null) ? Column.of(name, DataType.of(serial)).mandatory().filledBy(new Serial())
                : Column.of(name, type);
    }

    private Column filled(Column column, Constr_bodyContext body) {
        if (body.identity_body() != null) {
            return column.mandatory().filledBy(identity(this.source, body.identity_body(), column.type().toString()));
        }
        ValueSource value = (body.default_expr != null) ? given(this.source, body.default_expr)
                : new Generated(Expressions.text(this.source, body.vex()), body.STORED() != null);
        return column.filledBy(value);
    }

}
