package dev.aludel.dialect.postgres;

import java.util.stream.Collectors;

import dev.aludel.operation.AddAttribute;
import dev.aludel.operation.AddDomainCheck;
import dev.aludel.operation.AddEnumValue;
import dev.aludel.operation.Cases;
import dev.aludel.operation.ChangeAttributeType;
import dev.aludel.operation.CreateType;
import dev.aludel.operation.DropAttribute;
import dev.aludel.operation.DropDomainCheck;
import dev.aludel.operation.DropDomainNotNull;
import dev.aludel.operation.DropType;
import dev.aludel.operation.RenameAttribute;
import dev.aludel.operation.RenameDomainCheck;
import dev.aludel.operation.RenameEnumValue;
import dev.aludel.operation.RenameType;
import dev.aludel.operation.SetDomainDefault;
import dev.aludel.operation.SetDomainNotNull;
import dev.aludel.operation.ValidateDomainCheck;
import dev.aludel.schema.Attribute;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.CompositeType;
import dev.aludel.schema.DomainType;
import dev.aludel.schema.EnumType;
import dev.aludel.schema.NamedType;
import dev.aludel.schema.QualifiedName;

/** How PostgreSQL wants the operations on types written. */
record TypeSentences(PostgresSpelling spelling) {

    Cases<String> in(Cases<String> cases) {
        return attributes(domains(labels(cases))).on(CreateType.class, (op) -> created(op.type()))
            .on(RenameType.class, (op) -> type(op.from(), "RENAME TO " + this.spelling.name(op.to().name())))
            .on(DropType.class, (op) -> ((op.definition() instanceof DomainType) ? "DROP DOMAIN " : "DROP TYPE ")
                    + this.spelling.name(op.name()) + (op.cascade() ? " CASCADE" : ""));
    }

    private Cases<String> labels(Cases<String> cases) {
        return cases
            .on(AddEnumValue.class,
                    (op) -> type(op.type(), "ADD VALUE " + this.spelling.literal(op.label()))
                            + ((op.before() != null) ? " BEFORE " + this.spelling.literal(op.before()) : "")
                            + ((op.after() != null) ? " AFTER " + this.spelling.literal(op.after()) : ""))
            .on(RenameEnumValue.class, (op) -> type(op.type(),
                    "RENAME VALUE " + this.spelling.literal(op.from()) + " TO " + this.spelling.literal(op.to())));
    }

    private Cases<String> domains(Cases<String> cases) {
        return cases
            .on(SetDomainDefault.class,
                    (op) -> domain(op.domain(),
                            (op.to() != null) ? "SET DEFAULT " + op.to().expression() : "DROP DEFAULT"))
            .on(SetDomainNotNull.class, (op) -> domain(op.domain(), "SET NOT NULL"))
            .on(DropDomainNotNull.class, (op) -> domain(op.domain(), "DROP NOT NULL"))
            .on(AddDomainCheck.class, (op) -> domain(op.domain(), "ADD " + check(op.check())))
            .on(DropDomainCheck.class, (op) -> domain(op.domain(), "DROP CONSTRAINT " + this.spelling.name(op.name())))
            .on(ValidateDomainCheck.class,
                    (op) -> domain(op.domain(), "VALIDATE CONSTRAINT " + this.spelling.name(op.name())))
            .on(RenameDomainCheck.class, (op) -> domain(op.domain(),
                    "RENAME CONSTRAINT " + this.spelling.name(op.from()) + " TO " + this.spelling.name(op.to())));
    }

    private Cases<String> attributes(Cases<String> cases) {
        return cases.on(AddAttribute.class, (op) -> type(op.type(), "ADD ATTRIBUTE " + attribute(op.attribute())))
            .on(DropAttribute.class, (op) -> type(op.type(), "DROP ATTRIBUTE " + this.spelling.name(op.attribute())))
            .on(ChangeAttributeType.class,
                    (op) -> type(op.type(),
                            "ALTER ATTRIBUTE " + this.spelling.name(op.attribute()) + " TYPE "
                                    + this.spelling.collated(op.to())))
            .on(RenameAttribute.class, (op) -> type(op.type(),
                    "RENAME ATTRIBUTE " + this.spelling.name(op.from()) + " TO " + this.spelling.name(op.to())));
    }

    private String created(NamedType type) {
        String name = this.spelling.name(type.name());
        if (type instanceof EnumType labels) {
            return "CREATE TYPE " + name
                    + labels.labels()
                        .stream()
                        .map(this.spelling::literal)
                        .collect(Collectors.joining(", ", " AS ENUM (", ")"));
        }
        if (type instanceof CompositeType composite) {
            return "CREATE TYPE " + name
                    + composite.attributes()
                        .stream()
                        .map(this::attribute)
                        .collect(Collectors.joining(", ", " AS (", ")"));
        }
        DomainType domain = (DomainType) type;
        return "CREATE DOMAIN " + name + " AS " + this.spelling.collated(domain.base())
                + ((domain.value() != null) ? " DEFAULT " + domain.value().expression() : "")
                + (domain.nullable() ? "" : " NOT NULL")
                + domain.checks().stream().map((check) -> " " + check(check)).collect(Collectors.joining());
    }

    private String attribute(Attribute attribute) {
        return this.spelling.name(attribute.name()) + " " + this.spelling.collated(attribute.type());
    }

    private String check(CheckConstraint check) {
        String name = check.name();
        return ((name != null) ? "CONSTRAINT " + this.spelling.name(name) + " " : "") + "CHECK (" + check.expression()
                + ")" + check.enforcement().sql();
    }

    private String type(QualifiedName name, String action) {
        return "ALTER TYPE " + this.spelling.name(name) + " " + action;
    }

    private String domain(QualifiedName name, String action) {
        return "ALTER DOMAIN " + this.spelling.name(name) + " " + action;
    }

}
