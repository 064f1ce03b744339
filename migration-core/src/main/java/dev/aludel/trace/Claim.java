package dev.aludel.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.aludel.dialect.Circumstances;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Effects;
import dev.aludel.dialect.Observation;
import dev.aludel.dialect.TableLock;
import dev.aludel.operation.Operation;
import dev.aludel.operation.TruncateTables;
import dev.aludel.replay.Step;
import dev.aludel.schema.QualifiedName;

/**
 * What is judged of a statement without running it: the effects of all that it does.
 *
 * @param locks the strongest lock on each table
 * @param scans whether it is said to read a whole table
 * @param rewrites whether it is said to write one anew
 * @param empties whether it empties tables, which get new files thereby
 * @param dark whether it is not understood, so that nothing is claimed
 */
record Claim(List<TableLock> locks, boolean scans, boolean rewrites, boolean empties, boolean dark) {

    /** What is claimed of a statement on a server of that version. */
    static Claim of(Step step, Dialect dialect, int version) {
        Circumstances circumstances = new Circumstances(step.before(), step.after(), version);
        List<Effects> effects = step.operations()
            .stream()
            .map((operation) -> dialect.effects(operation, circumstances))
            .toList();
        return new Claim(
                dialect.observer().strongest(effects.stream().flatMap((each) -> each.locks().stream()).toList()),
                effects.stream().anyMatch(Effects::scans), effects.stream().anyMatch(Effects::rewrites),
                step.operations().stream().anyMatch(Claim::empties), !step.isExact());
    }

    private static boolean empties(Operation operation) {
        return operation instanceof TruncateTables;
    }

    /** The tables that it is said to lock. */
    List<QualifiedName> tables() {
        return this.locks.stream().map(TableLock::table).toList();
    }

    /** The locks that were seen, of indexes only those that somebody waits for. */
    List<TableLock> seen(Observation observed) {
        Set<QualifiedName> claimed = new HashSet<>(tables());
        List<TableLock> locks = new ArrayList<>(observed.locks());
        observed.indexLocks().stream().filter((lock) -> claimed.contains(lock.table())).forEach(locks::add);
        return locks;
    }

    /** The tables that were written anew, which is more than to be emptied. */
    Set<QualifiedName> rewritten(Observation observed) {
        return this.empties ? Set.of() : observed.rewritten();
    }

    /**
     * The tables that were read: the indexes of an emptied one are built from nothing.
     */
    Set<QualifiedName> scanned(Observation observed) {
        Set<QualifiedName> scanned = new HashSet<>(observed.scanned());
        if (this.empties) {
            scanned.removeAll(observed.rewritten());
        }
        return scanned;
    }

    /**
     * What was seen otherwise, a sentence each; nothing for what is not understood. Only
     * what others see counts: what the same transaction has made is nobody's.
     */
    List<String> differences(Observation observed) {
        if (this.dark) {
            return List.of();
        }
        List<String> differences = new ArrayList<>(observed.locksSeen() ? locks(observed) : List.of());
        boolean nobody = this.locks.stream().noneMatch((lock) -> observed.known().contains(lock.table()));
        differences.addAll(work("reads", this.scans, scanned(observed), nobody));
        differences.addAll(work("rewrites", this.rewrites, rewritten(observed), nobody));
        return differences;
    }

    private List<String> locks(Observation observed) {
        List<String> differences = new ArrayList<>();
        List<TableLock> seen = seen(observed);
        for (TableLock claim : this.locks) {
            if (observed.known().contains(claim.table()) && !observed.held().contains(claim) && !seen.contains(claim)) {
                differences.add("judged to take %s on %s; taken: %s".formatted(claim.mode(), claim.table(),
                        modes(claim.table(), seen)));
            }
        }
        Set<QualifiedName> claimed = new HashSet<>(tables());
        seen.stream()
            .filter((lock) -> !claimed.contains(lock.table()))
            .map((lock) -> "not judged to lock %s; taken: %s".formatted(lock.table(), lock.mode()))
            .forEach(differences::add);
        return differences;
    }

    private static String modes(QualifiedName table, Collection<TableLock> seen) {
        return seen.stream()
            .filter((lock) -> lock.table().equals(table))
            .map(TableLock::mode)
            .findFirst()
            .orElse("nothing");
    }

    private static List<String> work(String does, boolean claimed, Collection<QualifiedName> seen, boolean nobody) {
        if (claimed == !seen.isEmpty() || (claimed && nobody)) {
            return List.of();
        }
        return List.of(claimed ? "judged: it %s a table; seen: it %s none".formatted(does, does)
                : "judged: it %s no table; seen: it %s %s".formatted(does, does,
                        new TreeSet<>(seen).stream().map(QualifiedName::toString).collect(Collectors.joining(", "))));
    }

}
