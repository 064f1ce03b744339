package dev.aludel.spring.boot.startup;

import dev.aludel.problem.AludelException;

/** Hibernate is told to start before the database is ready. */
public final class DeferredInitialization extends AludelException {

    DeferredInitialization() {
        super("spring.jpa.defer-datasource-initialization=true starts Hibernate before the database is initialized; "
                + "Aludel upgrades it before Hibernate starts.",
                "Remove spring.jpa.defer-datasource-initialization. If it was there for a data.sql, that file now runs "
                        + "after the migrations and before Hibernate.");
    }

}
