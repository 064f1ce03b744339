package dev.aludel.run;

import java.io.IOException;
import java.nio.file.NoSuchFileException;

import dev.aludel.problem.AludelException;
import dev.aludel.problem.Location;

/** The schema that migrations are judged against cannot be made from its file. */
public final class SchemaScriptFailed extends AludelException {

    private SchemaScriptFailed(String what, String action, Throwable cause) {
        super(what, action, cause);
    }

    static SchemaScriptFailed unreadable(String file, IOException cause) {
        return new SchemaScriptFailed("The schema in %s cannot be read: %s.".formatted(file, reason(cause)),
                "Write its path from the folder in which the command runs.", cause);
    }

    static SchemaScriptFailed at(Location location, String reason, Exception cause) {
        return new SchemaScriptFailed(
                "%s: the schema cannot be made on a scratch database: %s".formatted(location, reason),
                "Write the file with 'pg_dump --schema-only --no-owner --no-privileges', or take out what the scratch "
                        + "database lacks.",
                cause);
    }

    private static String reason(IOException failure) {
        return (failure instanceof NoSuchFileException) ? "there is no such file"
                : String.valueOf(failure.getMessage());
    }

}
