package dev.aludel.migration;

import java.util.List;

import dev.aludel.problem.Location;

/**
 * What a Java migration has said.
 *
 * @param id the revision id
 * @param description what it does, in a few words
 * @param location its file
 * @param header what it says of itself
 * @param upgrade what applies it
 * @param downgrade what takes it back
 */
public record RecordedMigration(String id, String description, Location location, Header header, Recording upgrade,
        Recording downgrade) {

    /** Lets a migration say what it has to say. */
    public static RecordedMigration of(JavaMigration migration) {
        Origin origin = Origin.of(migration);
        Recorder upgrade = new Recorder(origin);
        migration.upgrade(upgrade);
        Recorder downgrade = new Recorder(origin);
        migration.downgrade(downgrade);
        Header header = new Header(migration.revises(), migration.dependsOn(), null, migration.phase(),
                migration.drafted(), migration.transactional(), migration.lockTimeout(), migration.statementTimeout(),
                List.of());
        return new RecordedMigration(migration.revision(), migration.description(), origin.file(), header,
                upgrade.recording(), downgrade.recording());
    }

    /** Where a Java migration is written. */
    public static Location location(JavaMigration migration) {
        return Origin.of(migration).file();
    }

}
