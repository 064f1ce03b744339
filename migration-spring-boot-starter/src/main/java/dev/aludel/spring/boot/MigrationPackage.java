package dev.aludel.spring.boot;

import java.util.Collection;

import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.util.ClassUtils;

import dev.aludel.draft.DraftPackage;
import dev.aludel.migration.JavaMigration;

/** Where Spring finds a class that is written now. */
final class MigrationPackage {

    private static final String BELOW_APPLICATION = ".migration";

    private MigrationPackage() {
    }

    /**
     * The package of the last migration in Java, else one below that of the application.
     */
    static String of(Collection<JavaMigration> migrations, BeanFactory beans) {
        return migrations.stream()
            .map((migration) -> ClassUtils.getPackageName(ClassUtils.getUserClass(migration)))
            .filter((name) -> !name.isEmpty())
            .reduce((first, second) -> second)
            .orElseGet(() -> belowApplication(beans));
    }

    private static String belowApplication(BeanFactory beans) {
        return AutoConfigurationPackages.has(beans) ? AutoConfigurationPackages.get(beans).get(0) + BELOW_APPLICATION
                : DraftPackage.USUAL.name();
    }

}
