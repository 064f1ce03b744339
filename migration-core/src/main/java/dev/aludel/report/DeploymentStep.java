package dev.aludel.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.migration.Phase;

/**
 * One step on the way to production.
 *
 * @param done whether it is done
 * @param what what is done
 * @param phase the phase that its migrations belong to; null where it has none
 * @param migrations their revision ids
 * @param deployed who must be deployed by then; null where that does not matter
 */
public record DeploymentStep(boolean done, String what, @Nullable Phase phase, List<String> migrations,
        @Nullable String deployed) {

    public DeploymentStep {
        migrations = List.copyOf(migrations);
    }

    static DeploymentStep of(boolean done, String what) {
        return new DeploymentStep(done, what, null, List.of(), null);
    }

}
