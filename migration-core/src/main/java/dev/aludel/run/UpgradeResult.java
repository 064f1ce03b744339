package dev.aludel.run;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.aludel.safety.SafetyReport;

/**
 * What an upgrade did.
 *
 * @param applied the migrations it applied, in order
 * @param unknown revisions in the database that the sources do not know: a newer version
 * has been here
 * @param held the migrations that wait, each with the reason
 * @param safety what was found in them before they ran
 * @param lockWait how long it waited for other processes
 * @param duration how long it took altogether
 */
public record UpgradeResult(List<RunStep> applied, List<String> unknown, Map<String, String> held, SafetyReport safety,
        Duration lockWait, Duration duration) {

    public UpgradeResult {
        applied = List.copyOf(applied);
        unknown = List.copyOf(unknown);
        held = Collections.unmodifiableMap(new LinkedHashMap<>(held));
    }

}
