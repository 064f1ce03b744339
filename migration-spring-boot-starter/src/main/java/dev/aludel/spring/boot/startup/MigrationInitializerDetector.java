package dev.aludel.spring.boot.startup;

import java.util.Set;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.sql.init.dependency.AbstractBeansOfTypeDatabaseInitializerDetector;
import org.springframework.boot.sql.init.dependency.DatabaseInitializerDetector;
import org.springframework.core.env.Environment;

/**
 * Makes everything that asks the database wait for the migrations: the
 * EntityManagerFactory, JdbcClient, jOOQ, and also scripts and other tools.
 */
class MigrationInitializerDetector extends AbstractBeansOfTypeDatabaseInitializerDetector
        implements DatabaseInitializerDetector {

    private static final String DEFERRED = "spring.jpa.defer-datasource-initialization";

    private final Environment environment;

    MigrationInitializerDetector(Environment environment) {
        this.environment = environment;
    }

    /**
     * Here, because whoever asked later would only see that two beans depend on each
     * other.
     */
    @Override
    public Set<String> detect(ConfigurableListableBeanFactory beanFactory) {
        Set<String> names = super.detect(beanFactory);
        if (!names.isEmpty() && this.environment.getProperty(DEFERRED, Boolean.class, false)) {
            throw new DeferredInitialization();
        }
        return names;
    }

    @Override
    protected Set<Class<?>> getDatabaseInitializerBeanTypes() {
        return Set.of(MigrationInitializer.class);
    }

    /** Before the detectors of other tools and of scripts, which come at 0 or later. */
    @Override
    public int getOrder() {
        return -100;
    }

}
