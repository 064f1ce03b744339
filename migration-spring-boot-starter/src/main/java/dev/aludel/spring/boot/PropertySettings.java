package dev.aludel.spring.boot;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import dev.aludel.MigrationSettings;
import dev.aludel.draft.DraftFilter;
import dev.aludel.draft.DraftFolder;
import dev.aludel.draft.DraftPackage;
import dev.aludel.fact.ProbeLimits;
import dev.aludel.history.HistorySettings;
import dev.aludel.run.RunSettings;
import dev.aludel.safety.SafetySettings;
import dev.aludel.schema.Naming;
import dev.aludel.schema.QualifiedName;
import dev.aludel.source.SourceSettings;
import dev.aludel.spring.boot.startup.StartupSettings;

/** Tells the core what the properties say. */
record PropertySettings(MigrationProperties properties) {

    /**
     * All that the core wants to know.
     * @param usualPackage where drafts in Java go if no property says so
     */
    MigrationSettings migration(@Nullable String application, @Nullable String version, String usualPackage) {
        MigrationProperties said = this.properties;
        return MigrationSettings.defaults()
            .withSchemas(said.schemas())
            .drafts((drafts) -> drafts.in(folder(Path.of(said.draft().directory())))
                .in(new DraftPackage(Path.of(said.draft().javaDirectory()),
                        Objects.requireNonNullElse(said.draft().javaPackage(), usualPackage)))
                .withDowngrade(said.draft().downgrade())
                .withDefaultSchema(said.defaultSchema())
                .planned(said.draft().plans())
                .lookingAt(new DraftFilter(said.filter().include(), said.filter().exclude()))
                .naming(naming(said.draft().naming())))
            .source((source) -> new SourceSettings(said.locations(), said.placeholders()))
            .history((history) -> new HistorySettings(name(said.historyTable()), name(said.logTable()),
                    name(said.versionsTable()), said.versions() == MigrationProperties.VersionPolicy.RECORD))
            .run((run) -> new RunSettings(said.lockTimeout(), said.lockRetry(), said.statementTimeout(), said.unknown(),
                    said.outOfOrder() == MigrationProperties.OutOfOrder.APPLY,
                    said.downgrade() == MigrationProperties.Downgrade.ALLOW, said.baseline(), application, version,
                    said.contract()))
            .safety((safety) -> safety(said.safety()));
    }

    StartupSettings startup() {
        return new StartupSettings(this.properties.mode(), this.properties.target(), this.properties.lockRetry(),
                this.properties.locations());
    }

    /** The usual folder is made only where the sources are; another one is meant. */
    private static DraftFolder folder(Path directory) {
        return directory.equals(DraftFolder.USUAL.path()) ? DraftFolder.USUAL : DraftFolder.of(directory);
    }

    private static SafetySettings safety(MigrationProperties.Safety said) {
        MigrationProperties.SmallTable small = said.smallTable();
        Map<String, SafetySettings.SmallTable> tables = new HashMap<>();
        small.tables().forEach((table, limits) -> tables.put(table, limits(limits, small)));
        return new SafetySettings(said.failOn(), small.rows(), small.size().toBytes(), tables, said.conventions(),
                said.rules(), new ProbeLimits(said.probeTimeout(), said.probeBudget()));
    }

    private static SafetySettings.SmallTable limits(MigrationProperties.TableLimits said,
            MigrationProperties.SmallTable usual) {
        return new SafetySettings.SmallTable((said.rows() != null) ? said.rows() : usual.rows(),
                ((said.size() != null) ? said.size() : usual.size()).toBytes());
    }

    private static Naming naming(MigrationProperties.Naming said) {
        return new Naming(said.primaryKey(), said.unique(), said.foreignKey(), said.check(), said.exclusion(),
                said.index(), said.uniqueIndex());
    }

    private static QualifiedName name(String text) {
        int dot = text.indexOf('.');
        return (dot < 0) ? QualifiedName.of(text) : QualifiedName.of(text.substring(0, dot), text.substring(dot + 1));
    }

}
