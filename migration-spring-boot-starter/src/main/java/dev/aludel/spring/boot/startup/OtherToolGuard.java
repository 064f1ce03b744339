package dev.aludel.spring.boot.startup;

import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.core.env.Environment;
import org.springframework.util.ClassUtils;

/**
 * Looks for another migration tool on the same data source. One with an address or a data
 * source of its own is taken to be somewhere else.
 */
public final class OtherToolGuard implements StartupGuard {

    private static final List<Tool> TOOLS = List.of(
            new Tool("Flyway", "org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer",
                    "org.springframework.boot.flyway.autoconfigure.FlywayDataSource", "spring.flyway",
                    "record the last of its migrations, which Aludel reads too,"),
            new Tool("Liquibase", "liquibase.integration.spring.SpringLiquibase",
                    "org.springframework.boot.liquibase.autoconfigure.LiquibaseDataSource", "spring.liquibase",
                    "write what is there into a first migration, and name that"));

    private final ListableBeanFactory beans;

    private final Environment environment;

    public OtherToolGuard(ListableBeanFactory beans, Environment environment) {
        this.beans = beans;
        this.environment = environment;
    }

    @Override
    public void check() {
        TOOLS.stream().filter(this::isActive).findFirst().ifPresent((tool) -> {
            throw new OtherTool(tool.name(), tool.prefix() + ".enabled", tool.takingOver());
        });
    }

    private boolean isActive(Tool tool) {
        return loaded(tool.beanType()).filter((type) -> this.beans.getBeanNamesForType(type, true, false).length > 0)
            .isPresent() && !this.environment.containsProperty(tool.prefix() + ".url") && !hasItsOwn(tool);
    }

    private boolean hasItsOwn(Tool tool) {
        return loaded(tool.qualifier()).filter(Class::isAnnotation)
            .map((type) -> type.asSubclass(Annotation.class))
            .filter((type) -> this.beans.getBeanNamesForAnnotation(type).length > 0)
            .isPresent();
    }

    private static Optional<Class<?>> loaded(String name) {
        ClassLoader loader = OtherToolGuard.class.getClassLoader();
        return ClassUtils.isPresent(name, loader) ? Optional.of(ClassUtils.resolveClassName(name, loader))
                : Optional.empty();
    }

    /**
     * Another tool.
     *
     * @param name its name
     * @param beanType the bean that runs it at startup
     * @param qualifier marks its own data source
     * @param prefix of its properties
     * @param takingOver how to tell Aludel what it has done
     */
    private record Tool(String name, String beanType, String qualifier, String prefix, String takingOver) {
    }

}
