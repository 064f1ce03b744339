package dev.aludel.dialect.postgres.parser;

import java.util.List;

import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Names_in_parensContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Schema_qualified_nameContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.SconstContext;

import dev.aludel.schema.QualifiedName;

/**
 * The text of a statement: names and expressions are taken from it and not from the
 * grammar's tokens, whose text has lost its quotes and its case.
 */
final class Source {

    private final String sql;

    private final @Nullable String defaultSchema;

    private final @Nullable String home;

    /** A statement, and the schema that is left out of its names. */
    Source(String sql, @Nullable String defaultSchema) {
        this(sql, defaultSchema, null);
    }

    private Source(String sql, @Nullable String defaultSchema, @Nullable String home) {
        this.sql = sql;
        this.defaultSchema = defaultSchema;
        this.home = home;
    }

    /** The whole statement. */
    String sql() {
        return this.sql;
    }

    /** A part of the statement as it is written. */
    String text(ParserRuleContext part) {
        return this.sql.substring(start(part), part.getStop().getStopIndex() + 1);
    }

    /** The offset of a part. */
    int start(ParserRuleContext part) {
        return part.getStart().getStartIndex();
    }

    /** A name as the database spells it. */
    String name(ParserRuleContext identifier) {
        String written = text(identifier);
        return written.endsWith("'") ? new Phrase(of(written)).name() : Names.spelled(written);
    }

    /** A name that may have a schema. */
    QualifiedName qualified(Schema_qualified_nameContext name) {
        List<? extends ParserRuleContext> rest = name.identifier_reserved();
        return switch (rest.size()) {
            case 0 -> QualifiedName.of(this.home, name(name.identifier()));
            case 1 -> qualified(name(name.identifier()), name(rest.get(0)));
            default -> throw new NotUnderstood();
        };
    }

    /** The name that a path of one or two names makes. */
    QualifiedName qualified(List<String> path) {
        return switch (path.size()) {
            case 1 -> QualifiedName.of(this.home, path.get(0));
            case 2 -> qualified(path.get(0), path.get(1));
            default -> throw new NotUnderstood();
        };
    }

    /** A schema's name; null for the default one. */
    @Nullable String schema(String name) {
        return name.equals(this.defaultSchema) ? null : name;
    }

    /** The schema that is left out of names. */
    @Nullable String defaultSchema() {
        return this.defaultSchema;
    }

    /** The same for a part of the statement, or one that it has inside. */
    Source of(String otherSql) {
        return new Source(otherSql, this.defaultSchema, this.home);
    }

    /** A statement that CREATE SCHEMA has inside: names without a schema are in that. */
    Source in(String schema, String element) {
        return new Source(element, this.defaultSchema, schema);
    }

    /** Whether CREATE SCHEMA has it inside: on its own it would mean other things. */
    boolean isInside() {
        return this.home != null;
    }

    /** A name in a schema. */
    QualifiedName qualified(String schema, String name) {
        return new QualifiedName(schema, name).seenFrom(this.defaultSchema);
    }

    /** A name that must not have a schema, such as a column's. */
    String simple(Schema_qualified_nameContext name) {
        if (!name.identifier_reserved().isEmpty()) {
            throw new NotUnderstood();
        }
        return name(name.identifier());
    }

    /** The columns of a list in brackets. */
    List<String> columns(Names_in_parensContext names) {
        return columns(names.names_references().schema_qualified_name());
    }

    /** Columns by their names. */
    List<String> columns(List<Schema_qualified_nameContext> names) {
        return names.stream().map(this::simple).toList();
    }

    /** What a literal says. */
    String string(SconstContext literal) {
        return new Phrase(of(text(literal))).string();
    }

}
