package dev.aludel.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How the pending migrations get to production.
 *
 * @param steps what is done and what waits, in order
 * @param maintenanceWindow whether one is needed, and why
 * @param monitor what to watch meanwhile
 * @param rollBack when to go back, and how far that leads
 * @param backup the command that backs up exactly the tables whose data will be gone;
 * null where none are
 */
public record DeploymentPlan(List<DeploymentStep> steps, String maintenanceWindow, List<String> monitor,
        List<String> rollBack, @Nullable String backup) {

    public DeploymentPlan {
        steps = List.copyOf(steps);
        monitor = List.copyOf(monitor);
        rollBack = List.copyOf(rollBack);
    }

}
