package dev.aludel.source;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.aludel.dialect.Dialect;
import dev.aludel.migration.JavaMigration;
import dev.aludel.migration.Migration;

/** Where migrations come from. */
@FunctionalInterface
public interface MigrationSource {

    /**
     * All migrations, in any order, as the dialect reads them.
     * @throws UnreadableMigration if a file is not a migration, or cannot be read
     * @throws UnreadableLocation if a place cannot be read
     */
    List<Migration> read(Dialect dialect);

    /** What all of these have. */
    static MigrationSource of(MigrationSource... sources) {
        return (dialect) -> Stream.of(sources).flatMap((source) -> source.read(dialect).stream()).toList();
    }

    /** Migrations in Java. */
    static MigrationSource java(Collection<? extends JavaMigration> migrations) {
        return new JavaSource(migrations);
    }

    /**
     * These SQL files, in this order, whatever their names are.
     * @param placeholders values for <code>${name}</code> in them
     */
    static MigrationSource scripts(List<Path> files, Map<String, String> placeholders) {
        return (dialect) -> new MigrationReader(dialect.reader(), placeholders)
            .scripts(files.stream().map(SourceFile::of).toList());
    }

    /** The SQL files of these places. */
    static MigrationSource files(SourceSettings settings) {
        return new FileSource(settings);
    }

}
