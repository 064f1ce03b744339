package dev.aludel.command;

import java.util.List;
import java.util.stream.Collectors;

import dev.aludel.draft.Drafted;
import dev.aludel.draft.DraftedFile;
import dev.aludel.draft.DraftedMigration;
import dev.aludel.migration.Phase;
import dev.aludel.safety.Finding;

/** What was drafted, for people. */
final class DraftLines {

    private static final String NOTHING = "Nothing to draft: the entities find all they need.";

    private DraftLines() {
    }

    /**
     * The files with what they do, what is dangerous in them, and what was left alone.
     */
    static void print(Drafted drafted, Output output) {
        if (drafted.isEmpty()) {
            output.print(NOTHING);
        }
        for (DraftedMigration migration : drafted.migrations()) {
            output.print("Wrote %s%s:".formatted(names(migration.files()),
                    (migration.phase() == Phase.CONTRACT) ? ", which is for when no old code runs any more" : ""));
            changes(migration, output);
        }
        if (!drafted.leftAlone().isEmpty()) {
            output.print("Left alone:");
            drafted.leftAlone().forEach((left) -> output.print("- " + left));
        }
        drafted.gaps().forEach((gap) -> output.print("not known: " + gap.text()));
    }

    private static void changes(DraftedMigration migration, Output output) {
        migration.changes().forEach((change) -> output.print("- " + change));
        for (Finding finding : migration.findings()) {
            output.print("  %s %s: %s".formatted(finding.severity(), finding.rule(), finding.message()));
        }
    }

    /** Where files are. */
    static String names(List<DraftedFile> files) {
        return files.stream().map((file) -> String.valueOf(file.file())).collect(Collectors.joining(" and "));
    }

    /** The files' texts and nothing else, to be piped. */
    static void script(Drafted drafted, Output output) {
        if (drafted.isEmpty()) {
            output.print("-- " + NOTHING);
        }
        script(drafted.migrations().stream().flatMap((migration) -> migration.files().stream()).toList(), output);
    }

    /** The same; where there are several each has its name before it, in a comment. */
    static void script(List<DraftedFile> files, Output output) {
        for (DraftedFile file : files) {
            if (files.size() > 1) {
                output.print((file.fileName().endsWith(".java") ? "// " : "-- ") + file.fileName());
            }
            output.print(file.text());
        }
    }

}
