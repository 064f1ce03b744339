package dev.aludel.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** What turns one schema into another, and back. */
@Mojo(name = "diff", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class DiffMojo extends CommandMojo {

    /** The schema it begins with: a JDBC address, database, sources or entities. */
    @Parameter(property = "from", required = true)
    @SuppressWarnings("NullAway.Init")
    String from;

    /** The schema it ends with, as above. */
    @Parameter(property = "to", required = true)
    @SuppressWarnings("NullAway.Init")
    String to;

    @Override
    CommandWords words() {
        return CommandWords.of("diff").with("--from", this.from).with("--to", this.to);
    }

}
