package dev.aludel.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import dev.aludel.dialect.TableLock;
import dev.aludel.migration.Migration;
import dev.aludel.problem.Location;
import dev.aludel.run.Impact;
import dev.aludel.run.Preview;
import dev.aludel.run.Prospect;
import dev.aludel.run.Reach;
import dev.aludel.safety.Finding;

/** Says of each operation why it is safe, or what was found. */
final class Analyst {

    private final Preview preview;

    private final Duration lockTimeout;

    Analyst(Preview preview, Duration lockTimeout) {
        this.preview = preview;
        this.lockTimeout = lockTimeout;
    }

    SafetyAnalysis analysis() {
        List<StatementAnalysis> statements = new ArrayList<>();
        this.preview.pending().forEach((migration) -> statements.addAll(statements(migration)));
        return new SafetyAnalysis(count(Reach.BLOCKING), count(Reach.UNKNOWN), lockTime(), null, statements);
    }

    private int count(Reach reach) {
        return (int) reaches().filter(reach::equals).count();
    }

    private Stream<Reach> reaches() {
        return this.preview.prospects().stream().flatMap((prospect) -> prospect.impacts().stream()).map(Impact::reach);
    }

    /** Only of statements that read no row it is known without measuring. */
    private @Nullable String lockTime() {
        Set<Reach> reaches = reaches().collect(Collectors.toSet());
        if (Set.of(Reach.NOBODY, Reach.NEW_TABLES).containsAll(reaches)) {
            return "none: nobody waits";
        }
        return Set.of(Reach.NOBODY, Reach.NEW_TABLES, Reach.MOMENT).containsAll(reaches)
                ? "a moment; a statement that cannot have its lock within %s gives way and tries again"
                    .formatted(text(this.lockTimeout))
                : null;
    }

    private static String text(Duration duration) {
        return (duration.toMillis() % 1000 == 0) ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    private List<StatementAnalysis> statements(Migration migration) {
        List<Finding> left = new ArrayList<>(this.preview.safety().of(migration.id()).findings());
        List<StatementAnalysis> statements = new ArrayList<>();
        for (Prospect prospect : this.preview.prospects()) {
            if (prospect.migration().id().equals(migration.id())) {
                Location place = prospect.step().statement().location();
                List<Finding> found = left.stream().filter((finding) -> finding.location().equals(place)).toList();
                left.removeAll(found);
                statements.add(analysis(migration, place.line(),
                        prospect.impacts().stream().map(Analyst::operation).toList(), found));
            }
        }
        if (!left.isEmpty()) {
            statements.add(analysis(migration, null, List.of(), left));
        }
        return statements;
    }

    private static StatementAnalysis analysis(Migration migration, @Nullable Integer line,
            List<OperationAnalysis> operations, List<Finding> findings) {
        return new StatementAnalysis(migration.id(), migration.description(), migration.header().phase(),
                migration.location().file(), line, operations, findings);
    }

    private static OperationAnalysis operation(Impact impact) {
        return new OperationAnalysis(impact.operation().describe(), impact.reach(), why(impact));
    }

    private static String why(Impact impact) {
        return switch (impact.reach()) {
            case NOBODY ->
                impact.effects().works() ? "no downtime: it works on a whole table, and everybody goes on meanwhile"
                        : "no downtime: nobody waits for it";
            case NEW_TABLES -> "no downtime: nobody uses the table yet";
            case MOMENT -> "metadata only: %s for a moment, no row is read or written".formatted(locks(impact));
            case SMALL_TABLE -> "%s while a small table is %s".formatted(locks(impact), work(impact));
            case BLOCKING -> "%s while a whole table is %s: %s".formatted(locks(impact), work(impact), who(impact));
            case BATCHES -> "it runs in batches: whoever wants to change the same rows waits for one of them";
            case ROWS -> "whoever wants to change the same rows waits until its transaction ends";
            case UNKNOWN -> "not analysed";
        };
    }

    private static String locks(Impact impact) {
        return impact.felt()
            .stream()
            .map((lock) -> "%s on %s".formatted(lock.mode(), lock.table()))
            .collect(Collectors.joining(" and "));
    }

    private static String work(Impact impact) {
        return impact.effects().rewrites() ? "written anew" : "read";
    }

    private static String who(Impact impact) {
        boolean readers = impact.felt()
            .stream()
            .map(TableLock::waiting)
            .anyMatch((waiting) -> waiting == TableLock.Waiting.EVERYBODY);
        return readers ? "everybody waits, readers too" : "everybody who writes waits";
    }

}
