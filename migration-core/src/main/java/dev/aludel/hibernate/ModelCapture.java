package dev.aludel.hibernate;

import java.util.Optional;
import java.util.function.Consumer;

import org.hibernate.boot.Metadata;

/**
 * Waits for the model of one persistence unit, which is there once Hibernate has read the
 * mappings and before it makes a SessionFactory of them.
 * <p>
 * Put it under {@link #SETTING} into the settings of the persistence unit. Thread-safe:
 * Hibernate may start on another thread than the one that asks.
 */
public interface ModelCapture {

    /** The setting that holds the capture of a persistence unit. */
    String SETTING = "dev.aludel.model_capture";

    /** The model; empty where it is not captured yet. */
    Optional<EntityModel> model();

    /** Called by Hibernate's bootstrap once its metadata is complete. */
    void capture(Metadata metadata);

    /** A capture that only keeps the model. */
    static ModelCapture of() {
        return of((model) -> {
        });
    }

    /**
     * A capture that also hands the model on, once for each bootstrap. What this throws
     * ends the bootstrap and comes out of it as it is.
     */
    static ModelCapture of(Consumer<EntityModel> then) {
        return new DefaultModelCapture(then);
    }

}
