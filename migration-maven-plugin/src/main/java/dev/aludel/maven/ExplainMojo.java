package dev.aludel.maven;

import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Why a rule is there, and what to do instead. */
@Mojo(name = "explain", requiresDependencyResolution = ResolutionScope.COMPILE_PLUS_RUNTIME, threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class ExplainMojo extends CommandMojo {

    /** The rule's id; without it, the rules that there are. */
    @Parameter(property = "rule")
    @Nullable String rule;

    @Override
    CommandWords words() {
        return CommandWords.of("explain").about(this.rule);
    }

}
