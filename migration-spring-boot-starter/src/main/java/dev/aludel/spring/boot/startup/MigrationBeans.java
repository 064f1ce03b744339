package dev.aludel.spring.boot.startup;

import java.util.ArrayList;
import java.util.List;

import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.BeanCurrentlyInCreationException;
import org.springframework.beans.factory.ObjectProvider;

import dev.aludel.migration.JavaMigration;

/** Finds the migrations that are beans, which are made before the database is asked. */
public final class MigrationBeans {

    private MigrationBeans() {
    }

    /**
     * Makes them.
     * @throws MigrationNeedsDatabase if one needs a bean that waits for the migrations
     */
    public static List<JavaMigration> of(ObjectProvider<JavaMigration> beans) {
        try {
            return beans.orderedStream().toList();
        }
        catch (BeanCreationException ex) {
            List<String> path = path(ex);
            if (path.isEmpty()) {
                throw ex;
            }
            MigrationNeedsDatabase failure = new MigrationNeedsDatabase(path);
            // as a cause it would be explained as any circle of beans is
            failure.addSuppressed(ex);
            throw failure;
        }
    }

    /** Who needs whom, where that ends in a bean that is being made; else nothing. */
    private static List<String> path(BeanCreationException failure) {
        List<String> path = new ArrayList<>();
        for (Throwable cause = failure; cause instanceof BeanCreationException ex; cause = ex.getCause()) {
            if (ex.getBeanName() != null && !path.contains(ex.getBeanName())) {
                path.add(ex.getBeanName());
            }
            if (ex instanceof BeanCurrentlyInCreationException) {
                return path;
            }
        }
        return List.of();
    }

}
