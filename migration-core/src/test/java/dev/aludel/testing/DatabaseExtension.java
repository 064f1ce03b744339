package dev.aludel.testing;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Resolves {@link TestDatabase} parameters; JUnit closes what the store holds when the
 * test is over.
 */
final class DatabaseExtension implements ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(DatabaseExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestDatabase.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        TestDatabase database = create(versions(parameter, context));
        context.getStore(NAMESPACE).put(database.name(), database);
        return database;
    }

    private static TestDatabase create(PostgresVersion[] versions) {
        return switch (versions.length) {
            case 0 -> TestDatabase.create();
            case 1 -> TestDatabase.create(versions[0]);
            default -> throw new IllegalArgumentException("@Database takes one version, not " + versions.length);
        };
    }

    private static PostgresVersion[] versions(ParameterContext parameter, ExtensionContext context) {
        return parameter.findAnnotation(Database.class)
            .or(() -> AnnotationSupport.findAnnotation(context.getRequiredTestClass(), Database.class))
            .map(Database::value)
            .orElseGet(() -> new PostgresVersion[0]);
    }

}
