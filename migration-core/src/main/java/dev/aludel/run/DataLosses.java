package dev.aludel.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.Dialect;
import dev.aludel.migration.Migration;
import dev.aludel.migration.Statement;
import dev.aludel.operation.DeleteRows;
import dev.aludel.operation.DropColumn;
import dev.aludel.operation.DropSchema;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.Operation;
import dev.aludel.operation.TruncateTables;
import dev.aludel.replay.Replay;
import dev.aludel.replay.Step;
import dev.aludel.safety.Finding;
import dev.aludel.safety.SafetyReport;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * Finds the statements that lose data: those that take rows away, and those that were
 * found to.
 */
public final class DataLosses {

    /** What says of a statement that takes something away whether anything was in it. */
    private static final Set<String> TELLING = Set.of("drop-table", "drop-column", "truncate", "delete-without-where");

    private final Schema live;

    private final @Nullable String defaultSchema;

    private final SafetyReport safety;

    private final List<DataLoss> losses = new ArrayList<>();

    private DataLosses(Schema live, @Nullable String defaultSchema, SafetyReport safety) {
        this.live = live;
        this.defaultSchema = defaultSchema;
        this.safety = safety;
    }

    /** Those of what is pending, in the order in which they will run. */
    public static List<DataLoss> of(Preview preview) {
        DataLosses losses = new DataLosses(preview.live(), preview.defaultSchema(), preview.safety());
        preview.prospects().forEach((prospect) -> losses.add(prospect.migration(), prospect.step()));
        return losses.losses;
    }

    /** Those of what is to be taken back, in the order in which that happens. */
    static List<DataLoss> ofDowngrade(List<Migration> back, Schema live, @Nullable String defaultSchema,
            SafetyReport safety, Dialect dialect) {
        DataLosses losses = new DataLosses(live, defaultSchema, safety);
        List<Statement> statements = back.stream()
            .flatMap((migration) -> migration.downgradeStatements().stream())
            .toList();
        List<Step> steps = Replay.of(dialect.reader(), defaultSchema).over(live, statements).steps();
        for (Migration migration : back) {
            steps.stream()
                .filter((step) -> migration.downgradeStatements().contains(step.statement()))
                .forEach((step) -> losses.add(migration, step));
        }
        return losses.losses;
    }

    /** All their tables. */
    public static Set<QualifiedName> tables(Collection<DataLoss> losses) {
        Set<QualifiedName> tables = new TreeSet<>();
        losses.forEach((loss) -> tables.addAll(loss.tables()));
        return tables;
    }

    private void add(Migration migration, Step step) {
        List<Finding> findings = this.safety.findings()
            .stream()
            .filter((finding) -> finding.migration().equals(migration.id())
                    && Objects.equals(finding.line(), step.statement().location().line())
                    && step.statement().summary().equals(finding.statement()))
            .toList();
        Set<QualifiedName> tables = new TreeSet<>();
        step.operations().forEach((operation) -> taken(operation, step.before()).forEach(tables::add));
        findings.stream()
            .filter((finding) -> finding.verdict() == Verdict.NO_LOSS && TELLING.contains(finding.rule()))
            .forEach((finding) -> tables.removeIf((table) -> table.toString().equals(finding.table())));
        findings.stream()
            .filter((finding) -> finding.verdict() == Verdict.LOSES_DATA)
            .forEach((finding) -> this.live.tables()
                .keySet()
                .stream()
                .filter((table) -> table.toString().equals(finding.table()))
                .forEach(tables::add));
        tables.retainAll(this.live.tables().keySet());
        if (!tables.isEmpty()) {
            this.losses.add(new DataLoss(migration.id(), step.statement().location(), step.statement().summary(),
                    tables.stream().map(this::qualified).toList()));
        }
    }

    private static Stream<QualifiedName> taken(Operation operation, Schema before) {
        if (operation instanceof DropTable drop) {
            return withHeirs(drop.table(), before);
        }
        if (operation instanceof DropColumn drop) {
            return withHeirs(drop.table(), before);
        }
        if (operation instanceof DeleteRows delete) {
            return withHeirs(delete.table(), before);
        }
        if (operation instanceof TruncateTables truncate) {
            Set<QualifiedName> emptied = new TreeSet<>(truncate.tables());
            while (truncate.cascade() && emptied.addAll(referring(emptied, before))) {
                // Those that refer to the new ones are emptied, too.
            }
            return emptied.stream().flatMap((table) -> withHeirs(table, before));
        }
        if (operation instanceof DropSchema drop) {
            return before.tables().keySet().stream().filter((table) -> drop.name().equals(table.schema()));
        }
        return Stream.empty();
    }

    private static List<QualifiedName> referring(Set<QualifiedName> tables, Schema before) {
        return before.tables()
            .values()
            .stream()
            .filter((table) -> table.foreignKeys().stream().anyMatch((key) -> tables.contains(key.referencedTable())))
            .map((table) -> table.name())
            .toList();
    }

    private static Stream<QualifiedName> withHeirs(QualifiedName table, Schema before) {
        return Stream.concat(Stream.of(table),
                before.tables()
                    .values()
                    .stream()
                    .filter((other) -> other.inheritance().parents().contains(table))
                    .flatMap((other) -> withHeirs(other.name(), before)));
    }

    private QualifiedName qualified(QualifiedName table) {
        return (table.schema() != null) ? table : QualifiedName.of(this.defaultSchema, table.name());
    }

}
