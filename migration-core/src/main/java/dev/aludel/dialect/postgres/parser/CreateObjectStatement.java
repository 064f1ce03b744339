package dev.aludel.dialect.postgres.parser;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.aludel.operation.CreateObject;
import dev.aludel.operation.IfNeeded;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunCommand;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;

/**
 * CREATE of what the schema knows by its definition: views, functions, triggers,
 * extensions and the like.
 */
final class CreateObjectStatement {

    private static final Set<ObjectKind> KNOWN_INSIDE = Set.of(ObjectKind.SCHEMA, ObjectKind.TABLE, ObjectKind.COLUMN,
            ObjectKind.CONSTRAINT, ObjectKind.INDEX, ObjectKind.SEQUENCE, ObjectKind.DOMAIN);

    private static final Pattern STATISTICS = Pattern.compile("(?i)\\bstatistics\\b");

    private static final Pattern CASCADE = Pattern.compile("(?is).*\\scascade\\s*");

    private static final Set<String> CONNECTED = Set.of("current_user", "current_role", "session_user");

    private final Phrase phrase;

    private final Set<ObjectName> needs = new TreeSet<>();

    private String definition;

    private boolean ifNeeded;

    private CreateObjectStatement(Phrase phrase) {
        this.phrase = phrase;
        this.definition = phrase.source().sql();
    }

    /**
     * The operation; empty where what is created is not such a thing.
     * @param phrase what follows CREATE
     */
    static Optional<List<Operation>> read(Phrase phrase) {
        phrase.take("or", "replace");
        boolean temporary = phrase.take("temp") || phrase.take("temporary");
        while (phrase.take("recursive") || phrase.take("trusted") || phrase.take("constraint")
                || phrase.take("default")) {
            // What it is comes behind.
        }
        Optional<ObjectKind> kind = Things.kind(phrase).filter((found) -> !KNOWN_INSIDE.contains(found));
        if (kind.isEmpty()) {
            return Optional.empty();
        }
        return new CreateObjectStatement(phrase).read(kind.get(), temporary);
    }

    private Optional<List<Operation>> read(ObjectKind kind, boolean temporary) {
        notExists();
        ObjectName name = name(kind);
        if (kind == ObjectKind.TYPE && this.phrase.take("as") && !this.phrase.is("range")) {
            return Optional.empty();
        }
        String schema = name.name().schema();
        if (temporary || schema != null && schema.equals("pg_temp")) {
            return Optional.of(List.of(new RunCommand("CREATE TEMPORARY " + kind.sql(), this.phrase.source().sql())));
        }
        if (kind == ObjectKind.VIEW || kind == ObjectKind.MATERIALIZED_VIEW || kind == ObjectKind.RULE
                || kind == ObjectKind.POLICY) {
            this.needs.addAll(Needs.of(this.phrase.source(), name));
        }
        refuseWhatOnlyTheServerKnows(kind);
        NamedObject object = NamedObject.of(name, this.definition, this.needs);
        if (kind == ObjectKind.TRANSFORM || kind == ObjectKind.USER_MAPPING) {
            object = object.removedBy("DROP " + kind.sql() + " " + called(name));
        }
        Operation create = new CreateObject(object);
        return Optional.of(List.of(this.ifNeeded ? new IfNeeded(create) : create));
    }

    /**
     * Which others come with an extension, which mappings a text search configuration
     * takes over, who is connected, and whether a schema has what is named in it.
     */
    private void refuseWhatOnlyTheServerKnows(ObjectKind kind) {
        boolean unknown = switch (kind) {
            case EXTENSION -> CASCADE.matcher(this.definition).matches();
            case TEXT_SEARCH_CONFIGURATION -> this.phrase.take('(') && this.phrase.is("copy");
            case POLICY -> isForWhoIsConnected();
            case VIEW, MATERIALIZED_VIEW, TRIGGER, RULE -> this.phrase.source().isInside();
            default -> false;
        };
        if (unknown) {
            throw new NotUnderstood();
        }
    }

    /** Its conditions ask that anew for each row. */
    private boolean isForWhoIsConnected() {
        boolean connected = false;
        while (!this.phrase.isAtEnd() && !this.phrase.is("using") && !this.phrase.is("with")) {
            connected |= CONNECTED.contains(this.phrase.peek());
            this.phrase.skip();
        }
        return connected;
    }

    /** Without IF NOT EXISTS, the definition is the same as where it was needed. */
    private void notExists() {
        int start = this.phrase.offset();
        if (this.phrase.ifNotExists()) {
            this.ifNeeded = true;
            this.definition = this.definition.substring(0, start) + this.definition.substring(this.phrase.offset());
        }
    }

    private ObjectName name(ObjectKind kind) {
        return switch (kind) {
            case TRIGGER -> trigger();
            case RULE -> rule();
            case STATISTICS -> statistics();
            case OPERATOR -> operator();
            case OPERATOR_CLASS -> operatorClass();
            case AGGREGATE -> aggregate();
            case SERVER -> {
                ObjectName name = Things.name(this.phrase, kind);
                this.phrase.skipTo("foreign");
                this.phrase.expect("foreign", "data", "wrapper");
                this.needs.add(ObjectName.of(ObjectKind.FOREIGN_DATA_WRAPPER, QualifiedName.of(this.phrase.name())));
                yield name;
            }
            case FOREIGN_TABLE -> {
                ObjectName name = Things.name(this.phrase, kind);
                this.phrase.skipTo("server");
                this.phrase.expect("server");
                this.needs.add(ObjectName.of(ObjectKind.SERVER, QualifiedName.of(this.phrase.name())));
                yield name;
            }
            default -> Things.name(this.phrase, kind);
        };
    }

    private ObjectName trigger() {
        String name = this.phrase.name();
        this.phrase.skipTo("on");
        this.phrase.expect("on");
        QualifiedName table = this.phrase.qualified();
        this.phrase.skipTo("execute");
        this.phrase.skip();
        this.phrase.skip();
        this.needs.add(ObjectName.table(table));
        this.needs.add(new ObjectName(ObjectKind.FUNCTION, this.phrase.qualified(), "()"));
        return new ObjectName(ObjectKind.TRIGGER, table, name);
    }

    private ObjectName rule() {
        String name = this.phrase.name();
        this.phrase.expect("as", "on");
        this.phrase.skip();
        this.phrase.expect("to");
        return new ObjectName(ObjectKind.RULE, this.phrase.qualified(), name);
    }

    private ObjectName statistics() {
        List<String> path = (this.phrase.is("on") || this.phrase.is('(')) ? List.of() : this.phrase.path();
        if (this.phrase.is('(')) {
            this.phrase.brackets();
        }
        this.phrase.expect("on");
        List<String> columns = new ArrayList<>();
        do {
            if (this.phrase.is('(')) {
                this.phrase.brackets();
                columns.add("");
            }
            else {
                String name = this.phrase.name();
                columns.add(this.phrase.is('(') ? "" : name);
                if (this.phrase.is('(')) {
                    this.phrase.brackets();
                }
            }
        }
        while (this.phrase.take(','));
        this.phrase.expect("from");
        QualifiedName table = this.phrase.qualified();
        this.needs.add(ObjectName.table(table));
        columns.stream()
            .filter((column) -> !column.isEmpty())
            .forEach((column) -> this.needs.add(ObjectName.column(table, column)));
        if (!path.isEmpty()) {
            return ObjectName.of(ObjectKind.STATISTICS, this.phrase.source().qualified(path));
        }
        String parts = columns.stream()
            .map((column) -> column.isEmpty() ? "expr" : column)
            .collect(Collectors.joining("_"));
        QualifiedName invented = table.sibling(Names.invented(table.name(), parts, "stat", new HashSet<>()));
        this.definition = STATISTICS.matcher(this.definition)
            .replaceFirst(Matcher.quoteReplacement("STATISTICS " + Names.quoted(invented)));
        return ObjectName.of(ObjectKind.STATISTICS, invented);
    }

    private ObjectName operator() {
        QualifiedName name = Things.operatorName(this.phrase);
        String left = "NONE";
        String right = "NONE";
        this.phrase.expect('(');
        while (!this.phrase.take(')')) {
            if (this.phrase.take("leftarg")) {
                this.phrase.expect('=');
                left = Signature.type(this.phrase);
            }
            else if (this.phrase.take("rightarg")) {
                this.phrase.expect('=');
                right = Signature.type(this.phrase);
            }
            else {
                this.phrase.skip();
            }
        }
        return new ObjectName(ObjectKind.OPERATOR, name, "(" + left + ", " + right + ")");
    }

    private ObjectName operatorClass() {
        QualifiedName name = this.phrase.qualified();
        this.phrase.take("default");
        this.phrase.expect("for", "type");
        Signature.type(this.phrase);
        this.phrase.expect("using");
        return new ObjectName(ObjectKind.OPERATOR_CLASS, name, this.phrase.name());
    }

    private ObjectName aggregate() {
        QualifiedName name = this.phrase.qualified();
        String types = Signature.of(this.phrase);
        if (!this.phrase.is('(')) {
            // Its arguments are among its options, as they were before PostgreSQL 8.2.
            throw new NotUnderstood();
        }
        return new ObjectName(ObjectKind.AGGREGATE, name, types);
    }

    private static String called(ObjectName name) {
        return (name.kind() == ObjectKind.TRANSFORM) ? "FOR " + name.name() + " LANGUAGE " + Names.quoted(name.part())
                : "FOR " + Names.quoted(name.part()) + " SERVER " + Names.quoted(name.name().name());
    }

}
