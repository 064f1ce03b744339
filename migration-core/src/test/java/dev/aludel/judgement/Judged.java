package dev.aludel.judgement;

import java.util.List;

import dev.aludel.safety.Bench;
import dev.aludel.safety.Finding;
import dev.aludel.safety.Level;
import dev.aludel.safety.SafetySettings;
import dev.aludel.safety.Severity;
import dev.aludel.schema.Schema;
import dev.aludel.source.UnreadableMigration;

/**
 * What was found in a migration, as if every table were large.
 *
 * @param findings the findings
 * @param refused whether it was refused when it was read, before anybody judged
 */
record Judged(List<Finding> findings, boolean refused) {

    static Judged of(String sql, Schema schema) {
        try {
            return new Judged(Bench
                .judge(SafetySettings.defaults()
                    .withRule("missing-undo", Level.OFF)
                    .withRule("identifier-too-long", Level.CAUTION))
                .judgeAsIfLarge(Bench.migrations(sql), schema)
                .findings(), false);
        }
        catch (UnreadableMigration ex) {
            return new Judged(List.of(), true);
        }
    }

    boolean found(String rule) {
        return this.refused || this.findings.stream().anyMatch((finding) -> finding.rule().equals(rule));
    }

    /** Whether somebody is warned. */
    boolean isFlagged() {
        return this.refused
                || this.findings.stream().anyMatch((finding) -> finding.severity().compareTo(Severity.CAUTION) >= 0);
    }

    /** The rules that warn. */
    List<String> rules() {
        return this.findings.stream()
            .filter((finding) -> finding.severity().compareTo(Severity.CAUTION) >= 0)
            .map(Finding::rule)
            .distinct()
            .toList();
    }

}
