package dev.aludel.spring.boot.jpa;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;

import dev.aludel.spring.boot.startup.StartupGuard;

/** Looks for a setting that lets Hibernate change what migrations are for. */
public final class DdlAutoGuard implements StartupGuard {

    private final ListableBeanFactory beans;

    private final Environment environment;

    public DdlAutoGuard(ListableBeanFactory beans, Environment environment) {
        this.beans = beans;
        this.environment = environment;
    }

    @Override
    public void check() {
        if (this.beans.getBeanNamesForType(AbstractEntityManagerFactoryBean.class, true, false).length > 0) {
            DdlAuto.of(this.environment).ifPresent((ddlAuto) -> {
                throw new SchemaGeneration(ddlAuto);
            });
        }
    }

}
