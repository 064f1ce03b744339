package dev.aludel.spring.boot;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotContribution;
import org.springframework.beans.factory.aot.BeanFactoryInitializationAotProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

import dev.aludel.source.SourceSettings;

/** Keeps the migrations of the class path in a native image, wherever they are. */
class MigrationLocationsAotProcessor implements BeanFactoryInitializationAotProcessor {

    private static final String CLASSPATH = "classpath:";

    @Override
    public @Nullable BeanFactoryInitializationAotContribution processAheadOfTime(
            ConfigurableListableBeanFactory beanFactory) {
        if (beanFactory.getBeanNamesForType(MigrationProperties.class, true, false).length == 0) {
            return null;
        }
        List<String> patterns = locations(beanFactory.getBean(Environment.class)).stream()
            .filter((location) -> !location.startsWith("filesystem:"))
            .map(MigrationLocationsAotProcessor::pattern)
            .toList();
        return (context, code) -> patterns
            .forEach((pattern) -> context.getRuntimeHints().resources().registerPattern(pattern));
    }

    private static List<String> locations(Environment environment) {
        return Binder.get(environment)
            .bind("aludel.locations", Bindable.listOf(String.class))
            .orElseGet(SourceSettings.defaults()::locations);
    }

    private static String pattern(String location) {
        String root = location.startsWith(CLASSPATH) ? location.substring(CLASSPATH.length()) : location;
        String folder = root.startsWith("/") ? root.substring(1) : root;
        return folder.replace("{vendor}", "*") + "/**";
    }

}
