package dev.aludel.trial;

/**
 * What became of one migration, as it is kept.
 *
 * @param server the scratch database's name and version, such as {@code PostgreSQL 18}
 * @param rows how many rows there were in all tables together
 * @param tried what became of it
 */
public record StoredTrial(String server, int rows, TriedMigration tried) {

}
