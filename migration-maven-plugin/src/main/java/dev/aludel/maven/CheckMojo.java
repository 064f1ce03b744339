package dev.aludel.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Fails the build where something is pending, or there is anything to draft. */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class CheckMojo extends CommandMojo {

    /** Whether to ask the migrations alone, without a database. */
    @Parameter(property = "offline", defaultValue = "false")
    boolean offline;

    @Override
    CommandWords words() {
        return CommandWords.of("check").with("--offline", this.offline);
    }

}
