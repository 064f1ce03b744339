package dev.aludel.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Takes applied migrations back, last first. */
@Mojo(name = "downgrade", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class DowngradeMojo extends CommandMojo {

    /** Back to where: base, an id, a unique part of one or of its description, or -1. */
    @Parameter(property = "target", required = true)
    @SuppressWarnings("NullAway.Init")
    String target;

    @Override
    CommandWords words() {
        return CommandWords.of("downgrade").about(this.target);
    }

}
