package dev.aludel.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** What is dangerous in the pending migrations, or in SQL files. */
@Mojo(name = "lint", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class LintMojo extends CommandMojo {

    /** A SQL file; without it, the pending migrations. */
    @Parameter(property = "file")
    @Nullable String file;

    /** A file with the schema that they meet, instead of the database's. */
    @Parameter(property = "before")
    @Nullable String before;

    /** How it is printed: text, json, github or sarif. */
    @Parameter(property = "format")
    @Nullable String format;

    /** The severity from which on the build fails. */
    @Parameter(property = "fail-on")
    @Nullable String failOn;

    /** Whether tables are as large as they are on this database. */
    @Parameter(property = "live-sizes", defaultValue = "false")
    boolean liveSizes;

    /** Whether they are run on a scratch copy of the schema, to see what they do. */
    @Parameter(property = "trace", defaultValue = "false")
    boolean trace;

    @Override
    CommandWords words() {
        return CommandWords.of("lint")
            .about(this.file)
            .with("--before", this.before)
            .with("--format", this.format)
            .with("--fail-on", this.failOn)
            .with("--live-sizes", this.liveSizes)
            .with("--trace", this.trace);
    }

}
