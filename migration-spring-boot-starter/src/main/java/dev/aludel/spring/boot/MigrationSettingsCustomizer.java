package dev.aludel.spring.boot;

import dev.aludel.MigrationSettings;

/**
 * Changes the settings after the properties: a bean of the application. Several are asked
 * in order, each with what the one before made of them.
 */
@FunctionalInterface
public interface MigrationSettingsCustomizer {

    /**
     * The settings to use instead.
     * @param settings the settings so far
     */
    MigrationSettings customize(MigrationSettings settings);

}
