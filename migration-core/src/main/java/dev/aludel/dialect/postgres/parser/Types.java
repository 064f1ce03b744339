package dev.aludel.dialect.postgres.parser;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Collate_identifierContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Data_typeContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.IconstContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Predefined_typeContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Schema_qualified_name_nontypeContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.VexContext;

import dev.aludel.schema.DataType;
import dev.aludel.schema.QualifiedName;

/**
 * Reads types: {@code timestamp(6) with time zone} is a name of four words and one
 * argument.
 */
final class Types {

    private final Source source;

    private final List<String> words = new ArrayList<>();

    private final List<String> arguments = new ArrayList<>();

    private Types(Source source) {
        this.source = source;
    }

    static DataType read(Source source, Data_typeContext type) {
        if (type.SETOF() != null) {
            throw new NotUnderstood();
        }
        DataType element = new Types(source).read(type.predefined_type());
        return (type.ARRAY() != null || !type.array_type().isEmpty()) ? element.asArray() : element;
    }

    /** A type with the collation behind it, where there is one. */
    static DataType read(Source source, Data_typeContext type, @Nullable Collate_identifierContext collation) {
        DataType read = read(source, type);
        return (collation != null) ? read.collatedBy(collation(source, collation)) : read;
    }

    /** A collation; one that comes with the database has no schema. */
    static QualifiedName collation(Source source, Collate_identifierContext collation) {
        QualifiedName name = source.qualified(collation.collation);
        return "pg_catalog".equals(name.schema()) ? QualifiedName.of(name.name()) : name;
    }

    private DataType read(Predefined_typeContext type) {
        type.children.forEach(this::collect);
        Schema_qualified_name_nontypeContext name = type.schema_qualified_name_nontype();
        return new DataType((name != null) ? name(name) : QualifiedName.of(String.join(" ", this.words)),
                this.arguments, false, null);
    }

    private void collect(ParseTree part) {
        if (part instanceof TerminalNode word) {
            if (Character.isLetter(word.getText().charAt(0))) {
                this.words.add(word.getText().toLowerCase(Locale.ROOT));
            }
        }
        else if (part instanceof VexContext || part instanceof IconstContext) {
            this.arguments.add(this.source.text((ParserRuleContext) part));
        }
        else if (!(part instanceof Schema_qualified_name_nontypeContext)) {
            ((ParserRuleContext) part).children.forEach(this::collect);
        }
    }

    /**
     * Built-in types have no schema, but for {@code "char"}, which is another type than
     * {@code char}.
     */
    private QualifiedName name(Schema_qualified_name_nontypeContext type) {
        String name = this.source
            .name((type.schema != null) ? type.identifier_reserved_nontype() : type.identifier_nontype());
        String schema = (type.schema != null) ? this.source.name(type.schema) : "pg_catalog";
        if (schema.equals("pg_catalog")) {
            return name.equals("char") ? QualifiedName.of(schema, name) : QualifiedName.of(name);
        }
        return this.source.qualified(schema, name);
    }

}
