package dev.aludel.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** All about one migration. */
@Mojo(name = "show", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class ShowMojo extends CommandMojo {

    /** The id of the migration. */
    @Parameter(property = "revision", required = true)
    @SuppressWarnings("NullAway.Init")
    String revision;

    @Override
    CommandWords words() {
        return CommandWords.of("show").about(this.revision);
    }

}
