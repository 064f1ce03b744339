package dev.aludel.source;

import java.util.List;

import dev.aludel.dialect.Dialect;
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

    /** The SQL files of these places. */
    static MigrationSource files(SourceSettings settings) {
        return new FileSource(settings);
    }

}
