package dev.aludel.hibernate;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

import org.hibernate.boot.Metadata;
import org.hibernate.boot.beanvalidation.ValidationMode;
import org.hibernate.boot.internal.ClassLoaderAccessImpl;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.registry.classloading.spi.ClassLoadingException;
import org.hibernate.boot.spi.ClassLoaderAccess;
import org.hibernate.dialect.Dialect;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.service.ServiceRegistry;
import org.jspecify.annotations.Nullable;

/**
 * Has Hibernate put into its columns what {@code @NotNull}, {@code @Size} and the like
 * say, where a validator is on the class path. It does so itself, but after its metadata
 * is complete; doing it twice changes nothing, as its own code says.
 */
final class BeanValidation {

    private static final String ACTIVATOR = "org.hibernate.boot.beanvalidation.TypeSafeActivator";

    private BeanValidation() {
    }

    static void applyTo(Metadata metadata, Leftovers leftovers) {
        ServiceRegistry registry = metadata.getDatabase().getServiceRegistry();
        Map<String, Object> settings = registry.requireService(ConfigurationService.class).getSettings();
        ClassLoaderService classes = registry.requireService(ClassLoaderService.class);
        if (!isWanted(settings)) {
            return;
        }
        try {
            Object factory = factory(settings, classes);
            Method apply = classes.classForName(ACTIVATOR)
                .getMethod("applyRelationalConstraints", classes.classForName("jakarta.validation.ValidatorFactory"),
                        Collection.class, Map.class, Dialect.class, ClassLoaderAccess.class);
            apply.setAccessible(true);
            apply.invoke(null, factory, metadata.getEntityBindings(), settings, metadata.getDatabase().getDialect(),
                    new ClassLoaderAccessImpl(null, classes));
        }
        catch (ClassLoadingException | InvocationTargetException ex) {
            // No validator, in which case Hibernate goes on without; or it says itself
            // what is wrong with the one there is, when its turn comes.
        }
        catch (ReflectiveOperationException ex) {
            leftovers.add("bean validation", "of all entities", ex.toString());
        }
    }

    private static boolean isWanted(Map<String, Object> settings) {
        Set<ValidationMode> modes = ValidationMode.parseValidationModes(setting(settings, "validation.mode"));
        return (modes.contains(ValidationMode.AUTO) || modes.contains(ValidationMode.DDL))
                && !"false".equals(String.valueOf(settings.get("hibernate.validator.apply_to_ddl")));
    }

    private static Object factory(Map<String, Object> settings, ClassLoaderService classes)
            throws ReflectiveOperationException {
        Object given = setting(settings, "validation.factory");
        return (given != null) ? given
                : classes.classForName("jakarta.validation.Validation")
                    .getMethod("buildDefaultValidatorFactory")
                    .invoke(null);
    }

    private static @Nullable Object setting(Map<String, Object> settings, String name) {
        Object value = settings.get("jakarta.persistence." + name);
        return (value != null) ? value : settings.get("javax.persistence." + name);
    }

}
