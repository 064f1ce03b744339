package dev.aludel.command;

import java.util.List;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import dev.aludel.Migrations;
import dev.aludel.run.SchemaChange;
import dev.aludel.run.SchemaDifference;
import dev.aludel.run.SchemaSource;

/** What turns one schema into another. */
@Command(name = "diff",
        description = "What turns one schema into another, all of it, and back; exit code 1 where they differ.")
final class DiffCommand implements MigrationCommand {

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--from", required = true, paramLabel = "SCHEMA",
            description = "A JDBC address, or one of: entities, sources, database.")
    private String from = "";

    @Option(names = "--to", required = true, paramLabel = "SCHEMA", description = "The same for the other one.")
    private String to = "";

    @Mixin
    private ShadowOption shadow = new ShadowOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public ExitCode run(Migrations migrations, Output output) {
        SchemaDifference difference = migrations.diff(source(this.from), source(this.to));
        if (this.common.json()) {
            output.json(difference);
        }
        else {
            print(difference, output);
        }
        return ExitCode.differentIf(!difference.isEmpty());
    }

    private SchemaSource source(String word) {
        return (this.shadow.given() && isSources(word)) ? SchemaSource.shadowedBy(this.shadow.address())
                : SchemaSource.of(word);
    }

    private static boolean isSources(String word) {
        return SchemaSource.of(word).equals(SchemaSource.SOURCES);
    }

    @Override
    public void check() {
        WrongUse.in(this.spec)
            .where(this.shadow.given() && !isSources(this.from) && !isSources(this.to),
                    "--shadow is a database to which the sources are applied: name them, as in --from sources.");
    }

    private static void print(SchemaDifference difference, Output output) {
        difference.gaps().forEach((gap) -> output.print("-- not known: " + gap.text()));
        if (difference.isEmpty()) {
            output.print("-- %s and %s are the same.".formatted(difference.from(), difference.to()));
            return;
        }
        print("-- From %s to %s".formatted(difference.from(), difference.to()), difference.upgrade(), output);
        print("\n-- And back", difference.downgrade(), output);
    }

    private static void print(String title, List<SchemaChange> changes, Output output) {
        output.print(title + ":");
        for (SchemaChange change : changes) {
            output.print("\n-- %s\n%s;".formatted(change.description(), change.sql()));
        }
    }

    @Override
    public boolean needsEntities() {
        return this.from.equals("entities") || this.to.equals("entities");
    }

    @Override
    public CommonOptions common() {
        return this.common;
    }

}
