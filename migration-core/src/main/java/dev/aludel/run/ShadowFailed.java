package dev.aludel.run;

import dev.aludel.problem.AludelException;

/** The migrations cannot be applied to an empty database. */
public final class ShadowFailed extends AludelException {

    ShadowFailed(String database, AludelException cause) {
        super("The migrations cannot be applied to the scratch database %s.\n%s".formatted(database, cause.what()),
                "Each new environment begins with an empty database, so see what they need of one. Until then ask a "
                        + "database that has them all, without --shadow.",
                cause);
    }

}
