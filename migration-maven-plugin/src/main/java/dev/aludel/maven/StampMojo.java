package dev.aludel.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Records that the database stands at a target, without running anything. */
@Mojo(name = "stamp", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class StampMojo extends CommandMojo {

    /**
     * Where it stands: head, an id, a unique part of one or of its description, or base.
     */
    @Parameter(property = "target", required = true)
    @SuppressWarnings("NullAway.Init")
    String target;

    @Override
    CommandWords words() {
        return CommandWords.of("stamp").about(this.target);
    }

}
