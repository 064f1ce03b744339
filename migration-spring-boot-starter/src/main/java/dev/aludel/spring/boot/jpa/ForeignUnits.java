package dev.aludel.spring.boot.jpa;

import java.util.Map;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;

import dev.aludel.hibernate.ModelCapture;

/**
 * Begins the persistence units that an application declares by hand with other settings.
 */
final class ForeignUnits implements BeanPostProcessor {

    private Map<String, Object> settings = Map.of();

    void beginWith(Map<String, Object> newSettings) {
        this.settings = newSettings;
    }

    /** Those of other databases are not begun at all. */
    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof AbstractEntityManagerFactoryBean unit) {
            if (!unit.getJpaPropertyMap().containsKey(ModelCapture.SETTING)) {
                throw new Elsewhere();
            }
            unit.setBootstrapExecutor(null);
            unit.getJpaPropertyMap().putAll(this.settings);
        }
        return bean;
    }

    boolean isElsewhere(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Elsewhere) {
                return true;
            }
        }
        return false;
    }

    /** Ends the beginning of a persistence unit that uses another database. */
    private static final class Elsewhere extends RuntimeException {

        Elsewhere() {
            super("It uses another database.", null, false, false);
        }

    }

}
