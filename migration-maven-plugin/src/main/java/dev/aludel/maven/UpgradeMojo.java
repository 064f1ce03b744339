package dev.aludel.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Applies pending migrations, in order, each in its transaction. */
@Mojo(name = "upgrade", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class UpgradeMojo extends CommandMojo {

    /**
     * Up to where: head, heads, an id, a unique part of one or of its description, or +1;
     * head if none is given.
     */
    @Parameter(property = "target")
    @Nullable String target;

    /** Also contracts that are held: no old version of the application runs any more. */
    @Parameter(property = "contract", defaultValue = "false")
    boolean contract;

    @Override
    CommandWords words() {
        return CommandWords.of("upgrade").with("--contract", this.contract).about(this.target);
    }

}
