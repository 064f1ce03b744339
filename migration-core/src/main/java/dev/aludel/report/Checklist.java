package dev.aludel.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.aludel.migration.DowngradeScript;
import dev.aludel.migration.Migration;
import dev.aludel.operation.DeleteRows;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropSchema;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.Operation;
import dev.aludel.operation.TruncateTables;
import dev.aludel.run.Preview;
import dev.aludel.run.Reach;
import dev.aludel.safety.Finding;
import dev.aludel.safety.Severity;

/** Ticks the boxes that are proved, and leaves the others to people. */
final class Checklist {

    private final Preview preview;

    private final Severity failOn;

    private final List<BreakingChange> breaking;

    private final SafetyAnalysis safety;

    private final TestingResults testing;

    Checklist(Preview preview, Severity failOn, List<BreakingChange> breaking, SafetyAnalysis safety,
            TestingResults testing) {
        this.preview = preview;
        this.failOn = failOn;
        this.breaking = breaking;
        this.safety = safety;
        this.testing = testing;
    }

    List<Checkbox> boxes() {
        List<Checkbox> boxes = new ArrayList<>();
        if (this.preview.pending().isEmpty()) {
            return boxes;
        }
        List<Finding> findings = this.preview.safety().findings();
        long decisions = findings.stream().filter(ReportStatus::isDecision).count();
        List<String> refusing = this.preview.safety()
            .refusing(this.failOn)
            .stream()
            .map(Finding::rule)
            .distinct()
            .toList();
        List<String> irreversible = this.preview.pending()
            .stream()
            .filter((migration) -> !(migration.downgrade() instanceof DowngradeScript))
            .map(Migration::id)
            .toList();
        Set<String> losing = losing(this.preview);
        boxes.add(Checkbox.proved(refusing.isEmpty(), "Nothing that was found refuses the upgrade",
                String.join(", ", refusing)));
        boxes.add(Checkbox.proved(decisions == 0, "No decision is open", decisions + " to make"));
        boxes.add(Checkbox.proved(this.safety.notAnalysed() == 0, "Every statement is understood",
                this.safety.notAnalysed() + " not analysed"));
        boxes.add(Checkbox.proved(this.safety.blocking() == 0 && this.safety.notAnalysed() == 0,
                "Nobody waits while a whole table is read or written",
                (this.safety.blocking() > 0) ? this.safety.blocking() + " blocking" : "not all is understood"));
        boxes.add(Checkbox.proved(losing.isEmpty() && this.safety.notAnalysed() == 0,
                "No table, column or row is destroyed",
                losing.isEmpty() ? "not all is understood" : String.join(", ", losing)));
        boxes.add(Checkbox.proved(irreversible.isEmpty(), "Every migration says how it is taken back",
                String.join(", ", irreversible)));
        boxes.add(Checkbox.proved(this.breaking.isEmpty() && this.safety.notAnalysed() == 0,
                "No caller has to change anything", this.breaking.isEmpty() ? "not all is understood"
                        : this.breaking.size() + " to change: 'migrations report --breaking'"));
        boxes.add(Checkbox.proved(this.testing.isProof(),
                "Upgrade, downgrade and upgrade again were tried, and nothing was lost", this.testing.result()));
        boxes.add(Checkbox.human("The old version of the application works with the new schema while both run"));
        if (findings.stream().anyMatch((finding) -> finding.allowed() != null)) {
            boxes.add(Checkbox.human("What was accepted was accepted for good reasons"));
        }
        if (!this.breaking.isEmpty()) {
            boxes.add(Checkbox.human("Everybody whose code has to change knows it"));
        }
        if (!losing.isEmpty()) {
            boxes.add(Checkbox.human("What is destroyed is in a backup, or nobody needs it"));
        }
        boxes.add(Checkbox.human("Somebody watches while it is deployed"));
        return boxes;
    }

    /** The migrations that destroy what was there before the run. */
    static Set<String> losing(Preview preview) {
        return preview.prospects()
            .stream()
            .filter((prospect) -> prospect.impacts()
                .stream()
                .anyMatch((impact) -> impact.reach() != Reach.NEW_TABLES && destroys(impact.operation())))
            .map((prospect) -> prospect.migration().id())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean destroys(Operation operation) {
        return operation instanceof DropTable || operation instanceof DropColumn || operation instanceof DropSchema
                || operation instanceof DeleteRows || operation instanceof TruncateTables;
    }

}
