package dev.aludel.migration;

import java.util.List;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import dev.aludel.problem.Location;
import dev.aludel.revision.Revision;

/**
 * A versioned step: what it revises, an upgrade and a downgrade.
 *
 * @param id the revision id
 * @param description what it does, in a few words, from the name of its file or class
 * @param location its file
 * @param header what its header says
 * @param upgrade the statements that apply it, in order
 * @param downgrade how it is taken back
 * @param checksum what changes when its upgrade, or what must come before it, is changed
 */
public record Migration(String id, String description, Location location, Header header, List<Statement> upgrade,
        Downgrade downgrade, String checksum) implements Revision {

    public Migration {
        upgrade = List.copyOf(upgrade);
    }

    /** The same, taken back otherwise. */
    public Migration withDowngrade(Downgrade newDowngrade) {
        return new Migration(this.id, this.description, this.location, this.header, this.upgrade, newDowngrade,
                this.checksum);
    }

    /** The file's name without its folders. */
    public String fileName() {
        String file = this.location.file();
        return file.substring(file.lastIndexOf('/') + 1);
    }

    @Override
    public @Nullable List<String> revises() {
        return this.header.revises();
    }

    @Override
    public List<String> dependsOn() {
        return this.header.dependsOn();
    }

    /**
     * The statements that apply it, as one script: what the history keeps, and what two
     * versions of it are told by.
     */
    public String upgradeText() {
        return this.upgrade.stream()
            .filter((statement) -> !statement.isRequirement())
            .map((statement) -> statement.action().scripted())
            .collect(Collectors.joining());
    }

    /** The statements that take it back; empty where there are none. */
    public List<Statement> downgradeStatements() {
        return (this.downgrade instanceof DowngradeScript script) ? script.statements() : List.of();
    }

}
