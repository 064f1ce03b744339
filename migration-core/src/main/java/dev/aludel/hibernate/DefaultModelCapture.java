package dev.aludel.hibernate;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.hibernate.boot.Metadata;
import org.jspecify.annotations.Nullable;

/** Keeps the model that was captured last. */
final class DefaultModelCapture implements ModelCapture {

    private final AtomicReference<@Nullable EntityModel> captured = new AtomicReference<>();

    private final Consumer<EntityModel> then;

    DefaultModelCapture(Consumer<EntityModel> then) {
        this.then = then;
    }

    @Override
    public Optional<EntityModel> model() {
        return Optional.ofNullable(this.captured.get());
    }

    @Override
    public void capture(Metadata metadata) {
        EntityModel model = EntityModel.of(metadata);
        this.captured.set(model);
        this.then.accept(model);
    }

}
