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

    @Override
    CommandWords words() {
        return CommandWords.of("revision")
            .with("--message", this.message)
            .with("--autogenerate", this.autogenerate)
            .with("--from-database", this.fromDatabase)
            .with("--offline", this.offline)
            .with("--java", this.java);
    }

}
