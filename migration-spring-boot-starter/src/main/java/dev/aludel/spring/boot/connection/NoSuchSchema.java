package dev.aludel.spring.boot.connection;

import dev.aludel.problem.AludelException;

/** The default schema of the session that migrates is not there. */
public final class NoSuchSchema extends AludelException {

    private final String schema;

    NoSuchSchema(String schema) {
        super("There is no schema '%s', which aludel.default-schema names.".formatted(schema),
                "Create it, as the user that migrates: CREATE SCHEMA %s. Or correct aludel.default-schema."
                    .formatted(schema));
        this.schema = schema;
    }

    /** The schema's name. */
    public String schema() {
        return this.schema;
    }

}
