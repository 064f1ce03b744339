package dev.aludel.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/**
 * Tries the pending migrations, or a range, on a scratch database: up, down and up again.
 */
@Mojo(name = "try", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class TryMojo extends CommandMojo {

    /** The migrations behind one up to another, as a:b; without it, the pending ones. */
    @Parameter(property = "range")
    @Nullable String range;

    /** An empty database to try them on; without it, one that is made and dropped. */
    @Parameter(property = "shadow")
    @Nullable String shadow;

    /** How many rows are copied of each table, at most. */
    @Parameter(property = "rows")
    @Nullable String rows;

    /** Whether all rows are invented. */
    @Parameter(property = "generate", defaultValue = "false")
    boolean generate;

    @Override
    CommandWords words() {
        return CommandWords.of("try")
            .about(this.range)
            .with("--shadow", this.shadow)
            .with("--rows", this.rows)
            .with("--generate", this.generate);
    }

}
