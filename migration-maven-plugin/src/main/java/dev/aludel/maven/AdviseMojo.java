package dev.aludel.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** What would be better about the database. */
@Mojo(name = "advise", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class AdviseMojo extends CommandMojo {

    /** Whether to write migrations that do what keeps nobody waiting. */
    @Parameter(property = "draft", defaultValue = "false")
    boolean draft;

    /** What they do, in a few words. */
    @Parameter(property = "message")
    @Nullable String message;

    /** The migration that they come behind. */
    @Parameter(property = "head")
    @Nullable String head;

    @Override
    CommandWords words() {
        return CommandWords.of("advise")
            .with("--draft", this.draft)
            .with("--message", this.message)
            .with("--head", this.head);
    }

}
