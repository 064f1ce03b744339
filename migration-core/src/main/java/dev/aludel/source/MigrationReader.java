package dev.aludel.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.aludel.dialect.SqlReader;
import dev.aludel.migration.Downgrade;
import dev.aludel.migration.DowngradeScript;
import dev.aludel.migration.Irreversible;
import dev.aludel.migration.Migration;
import dev.aludel.migration.NoDowngrade;
import dev.aludel.migration.Statement;
import dev.aludel.migration.StoredJdbcStep;
import dev.aludel.problem.Location;

/** Reads migration files: their header, their sections and their statements. */
public final class MigrationReader {

    private final SqlReader reader;

    private final Map<String, String> placeholders;

    /**
     * A reader of the SQL that a database speaks, with values for the placeholders in it.
     */
    public MigrationReader(SqlReader reader, Map<String, String> placeholders) {
        this.reader = reader;
        this.placeholders = Map.copyOf(placeholders);
    }

    /** The statements of a downgrade as the history keeps it. */
    public DowngradeScript downgrade(String revision, String text) {
        String file = "the stored downgrade of " + revision;
        return new DowngradeScript(new Script(file, text, this.reader).upgrade(), text);
    }

    /** The statements of an upgrade as the history keeps it. */
    public List<Statement> applied(String revision, String text) {
        return new Script("the applied text of " + revision, text, this.reader).upgrade();
    }

    /**
     * What counts of statements when two versions of them are compared; conditions do
     * not.
     */
    public List<String> fingerprints(List<Statement> statements) {
        return statements.stream()
            .filter((statement) -> !statement.isRequirement())
            .map((statement) -> Checksum.fingerprint(statement.action(), this.reader))
            .toList();
    }

    /** The migration of one file that says both ways itself. */
    public Migration migration(String file, String text) {
        return migration(new SourceFile(file, file, text.getBytes(StandardCharsets.UTF_8)), new HashMap<>());
    }

    /** These files as they come, each a migration, whatever their names are. */
    List<Migration> scripts(List<SourceFile> files) {
        return files.stream().map(this::script).toList();
    }

    /** A script that is not named as a migration is owes nobody a way back. */
    private Migration script(SourceFile file) {
        Optional<FileName> name = FileName.versioned(file.name()).filter((found) -> !found.downgrade());
        if (name.isPresent()) {
            return migration(file, name.get(), new HashMap<>());
        }
        Migration script = migration(file, FileName.ofScript(file.name()), new HashMap<>());
        return (script.downgrade() instanceof NoDowngrade)
                ? script.withDowngrade(new Irreversible("it is a script of its own")) : script;
    }

    /**
     * The migrations of these files; a file with a downgrade alone is joined to its
     * upgrade.
     */
    List<Migration> migrations(List<SourceFile> files) {
        Map<String, Script> downgrades = new LinkedHashMap<>();
        List<SourceFile> upgrades = new ArrayList<>();
        for (SourceFile file : files) {
            FileName name = FileName.of(Location.of(file.file()), file.name());
            if (!name.downgrade()) {
                upgrades.add(file);
                continue;
            }
            Script script = read(file);
            Script other = downgrades.put(name.id(), script);
            if (other != null) {
                throw new UnreadableMigration(Location.of(file.file()),
                        "%s is a downgrade of revision %s too".formatted(other.file(), name.id()),
                        "Keep one of the two files.");
            }
        }
        List<Migration> migrations = upgrades.stream().map((file) -> migration(file, downgrades)).toList();
        downgrades.forEach((id, script) -> {
            throw new UnreadableMigration(Location.of(script.file()),
                    "it takes back revision %s, but there is no V%s__….sql".formatted(id, id),
                    "Bring the upgrade back, or remove this file.");
        });
        return migrations;
    }

    private Migration migration(SourceFile file, Map<String, Script> downgrades) {
        return migration(file, FileName.of(Location.of(file.file()), file.name()), downgrades);
    }

    private Migration migration(SourceFile file, FileName name, Map<String, Script> downgrades) {
        Script script = read(file);
        List<Statement> upgrade = written(script.upgrade());
        if (upgrade.isEmpty()) {
            throw new UnreadableMigration(Location.of(file.file()), "it has no statement to run",
                    "Write its statements below '-- migrate:up', or remove the file.");
        }
        Script separate = downgrades.remove(name.id());
        if (separate != null && script.hasDowngrade()) {
            throw new UnreadableMigration(Location.of(separate.file()),
                    "%s has a '-- migrate:down' section of its own".formatted(file.file()), "Keep one of the two.");
        }
        return new Migration(
                name.id(), name.description(), Location.of(file.file()), script.header(), upgrade, (separate != null)
                        ? new DowngradeScript(written(separate.upgrade()), separate.text()) : downgrade(script),
                Checksum.of(script.header(), upgrade, this.reader));
    }

    private static Downgrade downgrade(Script script) {
        String reason = script.irreversible();
        if (reason != null) {
            return new Irreversible(reason);
        }
        return script.hasDowngrade() ? new DowngradeScript(written(script.downgrade()), script.downgradeText())
                : new NoDowngrade(null);
    }

    /** What the history keeps of a step in Java is of no use in a file. */
    private static List<Statement> written(List<Statement> statements) {
        for (Statement statement : statements) {
            if (statement.action() instanceof StoredJdbcStep) {
                throw new UnreadableMigration(statement.location(),
                        "'migrate:jdbc' stands for a step in Java, which no file can run",
                        "Write a Java migration, with 'changes.jdbc(…)' for the step.");
            }
        }
        return statements;
    }

    private Script read(SourceFile file) {
        return new Script(file.file(), SourceText.of(file.file(), file.bytes(), this.placeholders), this.reader);
    }

}
