package dev.aludel.source;

import java.util.Collection;
import java.util.List;

import dev.aludel.dialect.Dialect;
import dev.aludel.migration.JavaMigration;
import dev.aludel.migration.Migration;

/** Migrations in Java, as beans or made by hand. */
final class JavaSource implements MigrationSource {

    private final List<JavaMigration> migrations;

    JavaSource(Collection<? extends JavaMigration> migrations) {
        this.migrations = List.copyOf(migrations);
    }

    @Override
    public List<Migration> read(Dialect dialect) {
        JavaReader reader = new JavaReader(dialect);
        return this.migrations.stream().map(reader::migration).toList();
    }

}
