package dev.aludel.spring.boot.jpa;

import java.lang.reflect.Method;
import java.util.Map;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.RootBeanDefinition;
import org.springframework.boot.jpa.EntityManagerFactoryBuilder;
import org.springframework.boot.jpa.autoconfigure.JpaBaseConfiguration;
import org.springframework.orm.jpa.AbstractEntityManagerFactoryBean;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.persistenceunit.PersistenceManagedTypes;

import dev.aludel.spring.boot.connection.ManagedDatabase;

/**
 * The application's persistence unit, as Spring Boot configures it, to be started besides
 * the bean of its own. One that the application declares by hand cannot be.
 */
public final class BootPersistenceUnit {

    private final ConfigurableListableBeanFactory beans;

    private final ManagedDatabase database;

    public BootPersistenceUnit(ConfigurableListableBeanFactory beans, ManagedDatabase database) {
        this.beans = beans;
        this.database = database;
    }

    /** Whether the application has a persistence unit at all. */
    boolean exists() {
        return names().length > 0;
    }

    /**
     * Starts it with settings above its own.
     * @throws OtherPersistenceUnit if the application declares it by hand, or has several
     */
    void start(Map<String, Object> settings) {
        String[] names = names();
        if (names.length > 1) {
            throw new OtherPersistenceUnit("there are several persistence units");
        }
        String name = names[0].substring(1);
        if (!isBoots(this.beans.getMergedBeanDefinition(name))) {
            throw new OtherPersistenceUnit("the bean '%s' is not Spring Boot's own".formatted(name));
        }
        LocalContainerEntityManagerFactoryBean unit = this.beans.getBean(JpaBaseConfiguration.class)
            .entityManagerFactory(this.beans.getBean(EntityManagerFactoryBuilder.class),
                    this.beans.getBean(PersistenceManagedTypes.class));
        if (!this.database.isReachedBy(unit.getDataSource())) {
            throw new OtherPersistenceUnit("the persistence unit uses another data source");
        }
        unit.setBootstrapExecutor(null);
        unit.getJpaPropertyMap().putAll(settings);
        this.beans.initializeBean(unit, name);
    }

    /** The name of its bean, or of the first of several. */
    String name() {
        return names()[0].substring(1);
    }

    /** The names of all there are, as a factory bean is asked for itself. */
    String[] names() {
        return this.beans.getBeanNamesForType(AbstractEntityManagerFactoryBean.class, true, false);
    }

    private static boolean isBoots(BeanDefinition definition) {
        Method method = (definition instanceof RootBeanDefinition root) ? root.getResolvedFactoryMethod() : null;
        return method != null && JpaBaseConfiguration.class.isAssignableFrom(method.getDeclaringClass());
    }

}
