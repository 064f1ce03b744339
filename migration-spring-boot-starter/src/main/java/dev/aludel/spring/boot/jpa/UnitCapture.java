package dev.aludel.spring.boot.jpa;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.hibernate.boot.Metadata;
import org.jspecify.annotations.Nullable;

import dev.aludel.hibernate.EntityModel;
import dev.aludel.hibernate.ModelCapture;

/** Takes the model of one persistence unit and has it held against the database. */
final class UnitCapture implements ModelCapture {

    private final String unit;

    private final EntityModels models;

    private final EntityDrift drift;

    private final StartedVersion version;

    private final AtomicReference<@Nullable EntityModel> captured = new AtomicReference<>();

    UnitCapture(String unit, EntityModels models, EntityDrift drift, StartedVersion version) {
        this.unit = unit;
        this.models = models;
        this.drift = drift;
        this.version = version;
    }

    @Override
    public Optional<EntityModel> model() {
        return Optional.ofNullable(this.captured.get());
    }

    @Override
    public void capture(Metadata metadata) {
        try {
            EntityModel model = EntityModel.of(metadata);
            this.captured.set(model);
            this.models.put(this.unit, model);
        }
        catch (RuntimeException ex) {
            this.drift.notCompared(ex);
            return;
        }
        this.drift.check();
        this.version.record();
    }

}
