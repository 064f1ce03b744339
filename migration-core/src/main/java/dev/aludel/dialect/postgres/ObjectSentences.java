package dev.aludel.dialect.postgres;

import java.util.stream.Collectors;

import dev.aludel.operation.AlterObject;
import dev.aludel.operation.Cases;
import dev.aludel.operation.CreateObject;
import dev.aludel.operation.DropObject;
import dev.aludel.operation.MoveToSchema;
import dev.aludel.operation.RenameObject;
import dev.aludel.operation.ReplaceObject;
import dev.aludel.operation.ResetParameters;
import dev.aludel.operation.SetComment;
import dev.aludel.operation.SetParameters;
import dev.aludel.schema.NamedObject;
import dev.aludel.schema.ObjectName;

/** How PostgreSQL wants the operations on things of any kind written. */
record ObjectSentences(PostgresSpelling spelling) {

    Cases<String> in(Cases<String> cases) {
        return cases.on(CreateObject.class, (op) -> created(op.object()))
            .on(ReplaceObject.class, (op) -> created(op.object()))
            .on(RenameObject.class, (op) -> "ALTER " + called(op.from()) + " RENAME TO " + this.spelling.name(op.to()))
            .on(AlterObject.class, AlterObject::sql)
            .on(DropObject.class, this::dropped)
            .on(MoveToSchema.class, (op) -> "ALTER " + called(op.object()) + " SET SCHEMA " + schema(op))
            .on(SetComment.class,
                    (op) -> "COMMENT ON " + called(op.object()) + " IS "
                            + ((op.to() != null) ? this.spelling.literal(op.to()) : "NULL"))
            .on(SetParameters.class,
                    (op) -> "ALTER " + called(op.object()) + " SET"
                            + this.spelling.parameters(op.values()).substring(" WITH".length()))
            .on(ResetParameters.class, (op) -> "ALTER " + called(op.object())
                    + op.values().keySet().stream().collect(Collectors.joining(", ", " RESET (", ")")));
    }

    private String schema(MoveToSchema op) {
        String schema = op.schema();
        if (schema == null) {
            throw new IllegalArgumentException("What the default schema is called is not known to " + op.describe());
        }
        return this.spelling.name(schema);
    }

    private static String created(NamedObject object) {
        String definition = object.definition();
        if (definition == null) {
            throw new IllegalArgumentException("How %s is defined is not known".formatted(object.name()));
        }
        return definition;
    }

    private String dropped(DropObject op) {
        NamedObject definition = op.definition();
        if (definition != null && definition.removal() != null) {
            return definition.removal();
        }
        return "DROP " + called(op.name()) + (op.cascade() ? " CASCADE" : "");
    }

    /** A thing behind the word for what it is: {@code TRIGGER audit ON tasks}. */
    private String called(ObjectName object) {
        String words = object.kind().sql() + " ";
        String part = object.part();
        String name = this.spelling.name(object.name());
        if (part == null) {
            return words + name;
        }
        return switch (object.kind()) {
            case COLUMN -> words + name + "." + this.spelling.name(part);
            case DOMAIN_CONSTRAINT -> "CONSTRAINT " + this.spelling.name(part) + " ON DOMAIN " + name;
            case FUNCTION, PROCEDURE, AGGREGATE -> words + name + part;
            case CAST -> words + part;
            case OPERATOR -> words + operator(object) + " " + part;
            case OPERATOR_CLASS, OPERATOR_FAMILY -> words + name + " USING " + this.spelling.name(part);
            default -> words + this.spelling.name(part) + " ON " + name;
        };
    }

    private String operator(ObjectName object) {
        String schema = object.name().schema();
        return ((schema != null) ? this.spelling.name(schema) + "." : "") + object.name().name();
    }

}
