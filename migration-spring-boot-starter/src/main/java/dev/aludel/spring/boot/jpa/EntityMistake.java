package dev.aludel.spring.boot.jpa;

import dev.aludel.problem.AludelException;

/** A mapping of the entities cannot be built. */
public final class EntityMistake extends AludelException {

    EntityMistake(String message, Exception cause) {
        super("There is a mistake in the entities. Hibernate says: %s".formatted(message),
                "Mend the mapping: the application does not start with it either.", cause);
    }

}
