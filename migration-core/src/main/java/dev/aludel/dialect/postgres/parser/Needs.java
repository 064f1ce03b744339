package dev.aludel.dialect.postgres.parser;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.From_primaryContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Function_callContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Indirection_varContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.Schema_qualified_name_nontypeContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.SqlContext;
import org.pgcodekeeper.core.parsers.antlr.pg.generated.SQLParser.With_queryContext;

import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;

/**
 * What a view, a rule or a policy needs, as far as its text shows it: the tables and
 * functions that it names, and their columns where it is plain whose they are.
 */
final class Needs {

    private final Source source;

    private final Map<String, QualifiedName> tables = new LinkedHashMap<>();

    private final Set<ObjectName> found = new TreeSet<>();

    private Needs(Source source) {
        this.source = source;
    }

    /**
     * What the statement that makes a thing needs; nothing where it is not understood.
     */
    static Set<ObjectName> of(Source source, ObjectName made) {
        Needs needs = new Needs(source);
        if (made.part() != null) {
            needs.found.add(ObjectName.table(made.name()));
        }
        SqlContext script = PostgresParser.tree(source.sql());
        if (script != null) {
            needs.add(script, made.name());
        }
        return needs.found;
    }

    private void add(SqlContext script, QualifiedName made) {
        List<String> inside = new ArrayList<>(Expressions.all(script, With_queryContext.class)
            .map((query) -> this.source.name(query.query_name))
            .toList());
        Expressions.all(script, From_primaryContext.class)
            .filter((from) -> from.schema_qualified_name() != null)
            .forEach((from) -> table(from, inside, made));
        Expressions.all(script, Function_callContext.class)
            .map(Function_callContext::schema_qualified_name_nontype)
            .filter(Objects::nonNull)
            .forEach((name) -> this.found.add(ObjectName.of(ObjectKind.FUNCTION, function(name))));
        if (inside.isEmpty()) {
            Expressions.all(script, Indirection_varContext.class).forEach(this::column);
        }
    }

    private void table(From_primaryContext from, List<String> inside, QualifiedName made) {
        QualifiedName name = this.source.qualified(from.schema_qualified_name());
        if (name.equals(made) || name.schema() == null && inside.contains(name.name())) {
            return;
        }
        this.found.add(ObjectName.table(name));
        boolean alias = from.alias_clause() != null && from.alias_clause().alias != null;
        this.tables.put(alias ? this.source.name(from.alias_clause().alias) : name.name(), name);
    }

    private void column(Indirection_varContext name) {
        if (name.identifier() == null) {
            return;
        }
        String first = this.source.name(name.identifier());
        boolean path = name.indirection_list() != null;
        if (!path && this.tables.size() == 1) {
            this.found.add(ObjectName.column(this.tables.values().iterator().next(), first));
        }
        else if (path && this.tables.containsKey(first) && !name.indirection_list().indirection().isEmpty()
                && name.indirection_list().indirection(0).col_label() != null) {
            this.found.add(ObjectName.column(this.tables.get(first),
                    this.source.name(name.indirection_list().indirection(0).col_label())));
        }
    }

    private QualifiedName function(Schema_qualified_name_nontypeContext name) {
        return (name.schema != null)
                ? this.source.qualified(this.source.name(name.schema),
                        this.source.name(name.identifier_reserved_nontype()))
                : QualifiedName.of(this.source.name(name.identifier_nontype()));
    }

}
