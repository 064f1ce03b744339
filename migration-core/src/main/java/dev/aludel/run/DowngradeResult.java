package dev.aludel.run;

import java.time.Duration;
import java.util.List;

/**
 * What a downgrade did.
 *
 * @param takenBack the migrations it took back, last first
 * @param duration how long it took altogether
 */
public record DowngradeResult(List<RunStep> takenBack, Duration duration) {

    public DowngradeResult {
        takenBack = List.copyOf(takenBack);
    }

}
