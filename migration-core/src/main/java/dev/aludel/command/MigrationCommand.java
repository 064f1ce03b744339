package dev.aludel.command;

import dev.aludel.Migrations;

/** One command. What it was given is in its fields. */
interface MigrationCommand {

    /** Does it, and prints what came of it. */
    ExitCode run(Migrations migrations, Output output);

    /** The same where somebody may be asked meanwhile. */
    default ExitCode run(Migrations migrations, Output output, Terminal terminal) {
        return run(migrations, output);
    }

    /**
     * Looks at what it was given, before anything is opened.
     * @throws picocli.CommandLine.ParameterException if that does not go together
     */
    default void check() {
    }

    /** Whether it has to know what the entities want. */
    default boolean needsEntities() {
        return false;
    }

    /** Where it looks, and how it prints. */
    CommonOptions common();

}
