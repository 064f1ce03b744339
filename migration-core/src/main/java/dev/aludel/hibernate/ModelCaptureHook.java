package dev.aludel.hibernate;

import org.hibernate.boot.SessionFactoryBuilder;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.boot.spi.SessionFactoryBuilderFactory;
import org.hibernate.boot.spi.SessionFactoryBuilderImplementor;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.jspecify.annotations.Nullable;

/**
 * Where Hibernate hands over its complete metadata: it asks whoever the ServiceLoader
 * finds for another builder of SessionFactories. This one never has one, so it stands in
 * nobody's way, and does nothing where no {@link ModelCapture} waits.
 */
public final class ModelCaptureHook implements SessionFactoryBuilderFactory {

    @Override
    public @Nullable SessionFactoryBuilder getSessionFactoryBuilder(MetadataImplementor metadata,
            SessionFactoryBuilderImplementor defaultBuilder) {
        Object waiting = metadata.getDatabase()
            .getServiceRegistry()
            .requireService(ConfigurationService.class)
            .getSettings()
            .get(ModelCapture.SETTING);
        if (waiting instanceof ModelCapture capture) {
            capture.capture(metadata);
        }
        return null;
    }

}
