package dev.aludel.spring.boot.jpa;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

import dev.aludel.drift.WantedSchema;
import dev.aludel.hibernate.EntityModel;

/**
 * The models of the persistence units that use the database, as far as they have been
 * captured. Thread-safe: Hibernate may start on another thread.
 */
public final class EntityModels implements Supplier<Optional<WantedSchema>> {

    private final Map<String, EntityModel> units = new ConcurrentSkipListMap<>();

    void put(String unit, EntityModel model) {
        this.units.put(unit, model);
    }

    /** Nothing where no entity is mapped: that is no wish for an empty database. */
    @Override
    public Optional<WantedSchema> get() {
        List<EntityModel> models = List.copyOf(this.units.values());
        boolean mapped = models.stream().anyMatch((model) -> !model.schema().tables().isEmpty());
        return mapped ? Optional.of(WantedSchema.of(models)) : Optional.empty();
    }

}
