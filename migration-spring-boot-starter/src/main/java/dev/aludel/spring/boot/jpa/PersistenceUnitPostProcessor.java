package dev.aludel.spring.boot.jpa;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;

/** Catches every persistence unit before it starts, also those declared by hand. */
public final class PersistenceUnitPostProcessor implements BeanPostProcessor {

    private final ObjectProvider<PersistenceUnits> units;

    public PersistenceUnitPostProcessor(ObjectProvider<PersistenceUnits> units) {
        this.units = units;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String beanName) {
        if (bean instanceof AbstractEntityManagerFactoryBean unit) {
            this.units.getObject().prepare(unit, beanName);
        }
        return bean;
    }

}
