package dev.aludel.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Writes a migration for a person to review. */
@Mojo(name = "revision", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class RevisionMojo extends CommandMojo {

    /** What it does, in a few words. */
    @Parameter(property = "message")
    @Nullable String message;

    /** Whether to draft what the entities miss. */
    @Parameter(property = "autogenerate", defaultValue = "false")
    boolean autogenerate;

    /** Whether to take over what was done to the database by hand. */
    @Parameter(property = "from-database", defaultValue = "false")
    boolean fromDatabase;

    /** Whether to draft from the migrations alone, without a database. */
    @Parameter(property = "offline", defaultValue = "false")
    boolean offline;

    /** Whether to write a class instead of SQL. */
    @Parameter(property = "java", defaultValue = "false")
    boolean java;

    /** Whether each change is one statement, whoever waits for it. */
    @Parameter(property = "plain", defaultValue = "false")
    boolean plain;

    /** Whether to plan as for a busy database, also where tables have no rows here. */
    @Parameter(property = "gentle", defaultValue = "false")
    boolean gentle;

    /** What rows get in a column that is to be mandatory: {@code table.column=SQL}. */
    @Parameter(property = "fill")
    @Nullable String fill;

    /** What was renamed: {@code tasks.title:summary}, or {@code tasks:tickets}. */
    @Parameter(property = "rename")
    @Nullable String rename;

    /** Whether nothing else was renamed. */
    @Parameter(property = "no-rename", defaultValue = "false")
    boolean noRename;

    @Override
    CommandWords words() {
        return CommandWords.of("revision")
            .with("--message", this.message)
            .with("--autogenerate", this.autogenerate)
            .with("--from-database", this.fromDatabase)
            .with("--offline", this.offline)
            .with("--java", this.java)
            .with("--plain", this.plain)
            .with("--gentle", this.gentle)
            .with("--fill", this.fill)
            .with("--rename", this.rename)
            .with("--no-rename", this.noRename);
    }

}
