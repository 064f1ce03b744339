package dev.aludel.dialect.postgres.parser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;

/**
 * How statements call things: a word or two for what it is, and its name.
 */
final class Things {

    /** What it is, the longer words first. */
    private static final Map<List<String>, ObjectKind> KINDS = kinds();

    private Things() {
    }

    /** What kind of thing is next; its words are read. */
    static Optional<ObjectKind> kind(Phrase phrase) {
        for (Map.Entry<List<String>, ObjectKind> kind : KINDS.entrySet()) {
            if (phrase.take(kind.getKey())) {
                return Optional.of(kind.getValue());
            }
        }
        return Optional.empty();
    }

    /** The name of a thing of a kind. */
    static ObjectName name(Phrase phrase, ObjectKind kind) {
        return switch (kind) {
            case SCHEMA, EXTENSION, LANGUAGE, ACCESS_METHOD, EVENT_TRIGGER, PUBLICATION, SUBSCRIPTION,
                    FOREIGN_DATA_WRAPPER, SERVER ->
                ObjectName.of(kind, QualifiedName.of(phrase.name()));
            case COLUMN -> column(phrase);
            case CONSTRAINT -> constraint(phrase);
            case TRIGGER, RULE, POLICY -> {
                String part = phrase.name();
                phrase.expect("on");
                yield new ObjectName(kind, phrase.qualified(), part);
            }
            case FUNCTION, PROCEDURE, AGGREGATE -> {
                QualifiedName name = phrase.qualified();
                yield new ObjectName(kind, name, Signature.optional(phrase));
            }
            case OPERATOR_CLASS, OPERATOR_FAMILY -> {
                QualifiedName name = phrase.qualified();
                phrase.expect("using");
                yield new ObjectName(kind, name, phrase.name());
            }
            case OPERATOR -> operator(phrase);
            case CAST -> cast(phrase);
            case TRANSFORM -> {
                phrase.expect("for");
                QualifiedName type = QualifiedName.of(Signature.type(phrase));
                phrase.expect("language");
                yield new ObjectName(kind, type, phrase.name());
            }
            case USER_MAPPING -> {
                phrase.expect("for");
                String user = phrase.name();
                phrase.expect("server");
                yield new ObjectName(kind, QualifiedName.of(phrase.name()), user);
            }
            case GRANT, DEFAULT_PRIVILEGES, SETTING, DOMAIN_CONSTRAINT -> throw new NotUnderstood();
            default -> ObjectName.of(kind, phrase.qualified());
        };
    }

    private static ObjectName column(Phrase phrase) {
        List<String> path = phrase.path();
        int last = path.size() - 1;
        if (last < 1) {
            throw new NotUnderstood();
        }
        return ObjectName.column(phrase.source().qualified(path.subList(0, last)), path.get(last));
    }

    private static ObjectName constraint(Phrase phrase) {
        String part = phrase.name();
        phrase.expect("on");
        ObjectKind kind = phrase.take("domain") ? ObjectKind.DOMAIN_CONSTRAINT : ObjectKind.CONSTRAINT;
        return new ObjectName(kind, phrase.qualified(), part);
    }

    private static ObjectName operator(Phrase phrase) {
        QualifiedName name = operatorName(phrase);
        phrase.expect('(');
        String left = phrase.take("none") ? "NONE" : Signature.type(phrase);
        phrase.expect(',');
        String right = phrase.take("none") ? "NONE" : Signature.type(phrase);
        phrase.expect(')');
        return new ObjectName(ObjectKind.OPERATOR, name, "(" + left + ", " + right + ")");
    }

    /** An operator, with its schema where it has one. */
    static QualifiedName operatorName(Phrase phrase) {
        String schema = null;
        if (!phrase.peek().isEmpty()) {
            schema = phrase.name();
            phrase.expect('.');
        }
        int start = phrase.offset();
        phrase.skip();
        String operator = phrase.textFrom(start);
        return (schema != null) ? phrase.source().qualified(schema, operator) : QualifiedName.of(operator);
    }

    /** A cast is called after the type that it casts from. */
    private static ObjectName cast(Phrase phrase) {
        phrase.expect('(');
        String from = Signature.type(phrase);
        phrase.expect("as");
        String to = Signature.type(phrase);
        phrase.expect(')');
        return new ObjectName(ObjectKind.CAST, QualifiedName.of(from), "(" + from + " AS " + to + ")");
    }

    private static Map<List<String>, ObjectKind> kinds() {
        Map<List<String>, ObjectKind> kinds = new LinkedHashMap<>();
        for (ObjectKind kind : ObjectKind.values()) {
            switch (kind) {
                case GRANT, DEFAULT_PRIVILEGES, SETTING, DOMAIN_CONSTRAINT, OPERATOR, LANGUAGE -> {
                }
                default -> kinds.put(List.of(kind.noun().split(" ")), kind);
            }
        }
        kinds.put(List.of("operator"), ObjectKind.OPERATOR);
        kinds.put(List.of("routine"), ObjectKind.FUNCTION);
        kinds.put(List.of("procedural", "language"), ObjectKind.LANGUAGE);
        kinds.put(List.of("language"), ObjectKind.LANGUAGE);
        return kinds;
    }

}
