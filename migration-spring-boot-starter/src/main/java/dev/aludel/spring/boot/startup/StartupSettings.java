package dev.aludel.spring.boot.startup;

import java.time.Duration;
import java.util.List;

/**
 * What to do about migrations at startup.
 *
 * @param mode what to do
 * @param target where the database should be
 * @param patience how long to wait for another process
 * @param locations where migrations are looked for, for those who read the log
 */
public record StartupSettings(MigrationMode mode, String target, Duration patience, List<String> locations) {

    public StartupSettings {
        locations = List.copyOf(locations);
    }

}
