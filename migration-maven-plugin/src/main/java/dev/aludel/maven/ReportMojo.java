package dev.aludel.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** What to know before the pending migrations go to production. */
@Mojo(name = "report", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class ReportMojo extends CommandMojo {

    /** How it is printed: markdown, text or json. */
    @Parameter(property = "format")
    @Nullable String format;

    /** Whether the boxes of a pull request are wanted. */
    @Parameter(property = "checklist", defaultValue = "false")
    boolean checklist;

    /** Whether it is to say what callers must change. */
    @Parameter(property = "breaking", defaultValue = "false")
    boolean breaking;

    /** Whether the migrations are tried first, up, down and up again. */
    @Parameter(property = "try", defaultValue = "false")
    boolean tryFirst;

    @Override
    CommandWords words() {
        return CommandWords.of("report")
            .with("--format", this.format)
            .with("--checklist", this.checklist)
            .with("--breaking", this.breaking)
            .with("--try", this.tryFirst);
    }

}
