package dev.aludel.spring.boot.jpa;

import java.util.function.Supplier;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.aludel.Migrations;

/** Has it recorded that this version of the application starts, and what it maps. */
public final class StartedVersion {

    private static final Logger logger = LoggerFactory.getLogger(StartedVersion.class);

    private final Supplier<Migrations> migrations;

    public StartedVersion(Supplier<Migrations> migrations) {
        this.migrations = migrations;
    }

    /** An application that works is not stopped because nobody could write that down. */
    void record() {
        try {
            this.migrations.get().recordVersion();
        }
        catch (RuntimeException ex) {
            logger.warn("What the entities of this version map was not recorded", ex);
        }
    }

}
