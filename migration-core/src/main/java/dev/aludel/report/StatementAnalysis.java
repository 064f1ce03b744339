package dev.aludel.report;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import dev.aludel.migration.Phase;
import dev.aludel.safety.Finding;
import dev.aludel.safety.Severity;

/**
 * One statement of a pending migration, or what is found in the migration as a whole.
 *
 * @param migration the revision id
 * @param description what the migration does, in a few words
 * @param phase what the migration asks of the code that runs meanwhile
 * @param file its file
 * @param line the line, counted from 1; null for the migration as a whole
 * @param operations what the statement does; none for the migration as a whole
 * @param findings what was found in it
 */
public record StatementAnalysis(String migration, String description, Phase phase, String file, @Nullable Integer line,
        List<OperationAnalysis> operations, List<Finding> findings) {

    public StatementAnalysis {
        operations = List.copyOf(operations);
        findings = List.copyOf(findings);
    }

    /** The same without any SQL. */
    StatementAnalysis withoutSql() {
        return new StatementAnalysis(this.migration, this.description, this.phase, this.file, this.line,
                this.operations, this.findings.stream().map(MigrationDetail::withoutSql).toList());
    }

    /** The worst severity of what nobody accepted; null for nothing. */
    public @Nullable Severity worst() {
        return this.findings.stream()
            .filter((finding) -> finding.allowed() == null)
            .map(Finding::severity)
            .max(Comparator.naturalOrder())
            .orElse(null);
    }

}
