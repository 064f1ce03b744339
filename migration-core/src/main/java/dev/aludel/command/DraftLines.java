package dev.aludel.command;

import dev.aludel.draft.Drafted;
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
            output.print("Wrote %s%s:".formatted(migration.file(),
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

    /** The files' texts and nothing else, to be piped. */
    static void script(Drafted drafted, Output output) {
        if (drafted.isEmpty()) {
            output.print("-- " + NOTHING);
        }
        for (DraftedMigration migration : drafted.migrations()) {
            if (drafted.migrations().size() > 1) {
                output.print("-- " + migration.fileName());
            }
            output.print(migration.text());
        }
    }

}
