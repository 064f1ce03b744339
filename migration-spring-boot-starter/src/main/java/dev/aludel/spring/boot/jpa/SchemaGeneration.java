package dev.aludel.spring.boot.jpa;

import dev.aludel.problem.AludelException;

/** Hibernate would change the schema, beside the migrations. */
public final class SchemaGeneration extends AludelException {

    SchemaGeneration(DdlAuto ddlAuto) {
        super("Hibernate would change the schema on its own, beside the migrations: %s%s.".formatted(ddlAuto.line(),
                (ddlAuto.place() != null) ? ", in " + ddlAuto.place() : ""),
                "Change that line to %s, or remove it, and write a migration for what the schema lacks.\n".formatted(
                        ddlAuto.instead()) + "Where Hibernate is to go on changing it, set aludel.enabled=false.");
    }

}
