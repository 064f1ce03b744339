package dev.aludel.spring.boot.jpa;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.aludel.Migrations;
import dev.aludel.drift.Difference;
import dev.aludel.drift.DriftReport;
import dev.aludel.drift.SchemaDrift;
import dev.aludel.spring.boot.startup.DriftPolicy;

/** Holds the entities against the database while Hibernate starts. */
public final class EntityDrift {

    private static final Logger logger = LoggerFactory.getLogger(EntityDrift.class);

    private final Supplier<Migrations> migrations;

    private final DriftPolicy policy;

    public EntityDrift(Supplier<Migrations> migrations, DriftPolicy policy) {
        this.migrations = migrations;
        this.policy = policy;
    }

    /** The policy. */
    DriftPolicy policy() {
        return this.policy;
    }

    /**
     * Compares what is known of the entities with the database.
     * @throws SchemaDrift if they differ so that the application must not start
     */
    void check() {
        long start = System.nanoTime();
        try {
            this.migrations.get()
                .entityDrift()
                .ifPresent((report) -> judge(report, Duration.ofNanos(System.nanoTime() - start)));
        }
        catch (SchemaDrift ex) {
            throw ex;
        }
        catch (RuntimeException ex) {
            notCompared(ex);
        }
    }

    /**
     * What stands in the way of comparing only stops a start that depends on it.
     */
    void notCompared(RuntimeException reason) {
        if (this.policy == DriftPolicy.FAIL) {
            throw reason;
        }
        logger.warn("The database was not compared with what the entities want", reason);
    }

    private void judge(DriftReport report, Duration duration) {
        if (report.isCorrupting() || this.policy == DriftPolicy.FAIL) {
            report.refuse();
        }
        if (!report.held().isEmpty()) {
            logger.info("Until contracts run that are held, the database has more than the entities want: {}",
                    report.held().stream().map(Difference::description).collect(Collectors.joining(", ")));
        }
        if (report.isClean()) {
            logger.info("The entities find all they need in the database (compared in {} ms)", duration.toMillis());
        }
        else if (this.policy == DriftPolicy.WARN) {
            logger.warn("The database is not what the entities want:\n{}\nWhat to do: {}", report.text(),
                    report.mending());
        }
    }

}
