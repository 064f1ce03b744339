package dev.aludel.spring.boot.jpa;

import dev.aludel.problem.AludelException;

/** What the entities want cannot be read. */
public final class EntitiesNotRead extends AludelException {

    EntitiesNotRead(RuntimeException withoutDatabase, RuntimeException withDatabase) {
        super("What the entities want cannot be read.\nWithout a database: %s\nWith it: %s"
            .formatted(NoPreview.reason(withoutDatabase), NoPreview.reason(withDatabase)),
                "See what is in the way: the persistence unit is begun as the application begins it, until Hibernate has "
                        + "read all mappings.",
                withDatabase);
        addSuppressed(withoutDatabase);
    }

}
