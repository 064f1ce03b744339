package dev.aludel.dialect.postgres;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.aludel.drift.DriftReport;
import dev.aludel.drift.Gap;
import dev.aludel.drift.ManualChange;
import dev.aludel.source.Folder;
import dev.aludel.testing.PostgresVersion;

/**
 * Applies a case as a migration behind its section's script, which is one too, adds a
 * column by hand, and asks what was done by hand: the column, and nothing else. What is
 * told of the script alone is held against the section, and not again against its cases.
 */
final class PromiseJudge implements CorpusRun.Judge<Judgement> {

    /** A case that is misread is known to be, and to be mended where it is read. */
    private static final Set<Verdict> KNOWN = Set.of(Verdict.MISREAD, Verdict.GUESSED);

    private static final String BY_HAND = """
            SELECT coalesce((SELECT format('ALTER TABLE %s ADD COLUMN by_hand int', c.oid::regclass)
              FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
              WHERE relkind IN ('r', 'p') AND NOT relispartition AND reloftype = 0 AND relpersistence <> 't'
                AND nspname <> 'information_schema' AND nspname !~ '^pg_' AND relname !~ '^aludel_'
              ORDER BY nspname, relname LIMIT 1), 'CREATE TABLE by_hand (id int)')""";

    private final Path path;

    private final StatementExceptions misread;

    private final Map<String, Judgement> sections = new LinkedHashMap<>();

    PromiseJudge(Path path, PostgresVersion version) {
        this.path = path;
        this.misread = StatementExceptions.read(version);
    }

    /** What came of the scripts of the sections, each once. */
    List<Judgement> sections() {
        return List.copyOf(this.sections.values());
    }

    @Override
    public Function<CorpusCase, Judgement> on(Live live, CorpusSection section) throws SQLException {
        String name = section.page() + " " + section.title();
        AppliedMigrations migrations = AppliedMigrations.to(live, new Folder(this.path.resolve(name)));
        migrations.record("V1__before.sql", section.before());
        DriftReport before = migrations.drift();
        this.sections.putIfAbsent(name,
                judgement(section,
                        new CorpusCase(List.of(section.title()), CorpusCase.Expectation.UNCHANGED, 14, false), before,
                        Set.of()));
        Set<String> known = before.manualChanges().stream().map(ManualChange::sql).collect(Collectors.toSet());
        return (example) -> KNOWN.contains(this.misread.verdict(section.page(), example))
                ? new Judgement(section.page(), example, Verdict.RIGHT, "")
                : judge(live, migrations, section, example, known);
    }

    private static Judgement judge(Live live, AppliedMigrations migrations, CorpusSection section, CorpusCase example,
            Set<String> known) {
        try {
            migrations.apply("V2__case.sql", String.join(";\n", example.statements()));
            live.run(live.only(BY_HAND));
            DriftReport report = migrations.drift();
            Judgement judgement = judgement(section, example, report, known);
            boolean seen = report.manualChanges().stream().anyMatch(PromiseJudge::isByHand);
            return (seen || isNotKnown(report)) ? judgement
                    : new Judgement(section.page(), example, Verdict.OVERLOOKED, judgement.evidence());
        }
        catch (SQLException | RuntimeException failure) {
            return new Judgement(section.page(), example, Verdict.CRASHED, failure.toString());
        }
        finally {
            migrations.forget("V2__case.sql");
        }
    }

    private static Judgement judgement(CorpusSection section, CorpusCase example, DriftReport report,
            Set<String> known) {
        List<ManualChange> told = report.manualChanges()
            .stream()
            .filter((change) -> !isByHand(change) && !known.contains(change.sql()))
            .toList();
        if (told.isEmpty()) {
            return new Judgement(section.page(), example, Verdict.RIGHT, "");
        }
        return new Judgement(section.page(), example, Verdict.FALSE_CHANGE,
                Stream.concat(told.stream().map(ManualChange::sql), report.gaps().stream().map(Gap::text))
                    .collect(Collectors.joining("\n")));
    }

    private static boolean isByHand(ManualChange change) {
        return change.sql().contains("by_hand");
    }

    /** Whether there is a statement that may have done anything. */
    private static boolean isNotKnown(DriftReport report) {
        return report.gaps().stream().anyMatch((gap) -> !gap.reason().startsWith("what it makes of"));
    }

}
