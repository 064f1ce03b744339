package dev.aludel.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.aludel.dialect.Circumstances;
import dev.aludel.dialect.Dialect;
import dev.aludel.dialect.Effects;
import dev.aludel.dialect.Observation;
import dev.aludel.dialect.TableLock;
import dev.aludel.operation.AddColumn;
import dev.aludel.operation.AttachPartition;
import dev.aludel.operation.DataOperation;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RunCommand;
import dev.aludel.operation.TruncateTables;
import dev.aludel.replay.Step;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Schema;

/**
 * What is judged of a statement without running it: the effects of all that it does.
 *
 * @param locks the strongest lock on each table
 * @param scans whether it is said to read a whole table
 * @param rewrites whether it is said to write one anew
 * @param rebuilds whether it is said to build an index anew, and no table
 * @param transactional whether it is said to run in a transaction
 * @param empties whether it empties tables, which get new files thereby
 * @param planned whether the rows that it reads are the planner's choice, or the first of
 * them makes it fail
 * @param command whether it may be several transactions, one for each table
 * @param newborn the tables that it is said to read, where they may be born in the same
 * transaction
 * @param hollow whether it is about a table that is divided and has no part to read
 * @param dark whether it is not understood, so that nothing is claimed
 */
record Claim(List<TableLock> locks, boolean scans, boolean rewrites, boolean rebuilds, boolean transactional,
        boolean empties, boolean planned, boolean command, Set<QualifiedName> newborn, boolean hollow, boolean dark) {

    private static final Pattern NO_DATA = Pattern.compile("(?is)REFRESH\\b.*\\bWITH\\s+NO\\s+DATA\\s*");

    /** What is claimed of a statement on a server of that version. */
    static Claim of(Step step, Dialect dialect, int version) {
        Circumstances circumstances = new Circumstances(step.before(), step.after(), version);
        List<Effects> effects = step.operations()
            .stream()
            .map((operation) -> dialect.effects(operation, circumstances))
            .toList();
        List<Operation> operations = step.operations();
        return new Claim(
                dialect.observer().strongest(effects.stream().flatMap((each) -> each.locks().stream()).toList()),
                effects.stream().anyMatch(Effects::scans), effects.stream().anyMatch(Effects::rewrites),
                effects.stream().anyMatch(Effects::rebuilds), effects.stream().allMatch(Effects::transactional),
                operations.stream().anyMatch(Claim::empties), operations.stream().anyMatch(Claim::isPlanned),
                operations.stream().anyMatch(RunCommand.class::isInstance),
                operations.stream()
                    .filter(AttachPartition.class::isInstance)
                    .map((operation) -> ((AttachPartition) operation).partition())
                    .collect(Collectors.toSet()),
                effects.stream()
                    .flatMap((each) -> each.locks().stream())
                    .anyMatch((lock) -> isHollow(lock.table(), step.before())),
                !step.isExact());
    }

    private static boolean isHollow(QualifiedName name, Schema before) {
        return before.table(name).filter((table) -> table.inheritance().partitionKey() != null).isPresent()
                && before.tables().values().stream().noneMatch((table) -> table.inheritance().parents().contains(name));
    }

    private static boolean empties(Operation operation) {
        return operation instanceof TruncateTables
                || operation instanceof RunCommand command && NO_DATA.matcher(command.sql()).matches();
    }

    /** A mandatory column without a value fails on the first row. */
    private static boolean isPlanned(Operation operation) {
        return operation instanceof DataOperation || operation instanceof RunCommand
                || operation instanceof AddColumn added && !added.column().nullable() && added.column().value() == null;
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
        List<String> differences = new ArrayList<>();
        boolean nobody = this.locks.stream().noneMatch((lock) -> observed.known().contains(lock.table())) || this.hollow
                || this.newborn.stream().anyMatch((table) -> !observed.known().contains(table));
        if (observed.locksSeen()) {
            differences.addAll(locks(observed));
            // A table that is copied file by file is written anew and read by nobody.
            boolean copied = this.rewrites && !observed.rewritten().isEmpty() && observed.scanned().isEmpty();
            if (!copied && (this.scans || !this.planned)) {
                differences.addAll(work("reads", "table", this.scans, scanned(observed), nobody));
            }
        }
        Set<QualifiedName> rewritten = rewritten(observed);
        differences.addAll(work("rewrites", "table", this.rewrites, rewritten, nobody));
        // Outside of a transaction an index is built anew beside those who use it.
        if (this.transactional && !this.empties && !this.rewrites && rewritten.isEmpty()) {
            differences.addAll(work("rebuilds", "index", this.rebuilds, observed.rebuilt(), nobody));
        }
        if (this.transactional != observed.transactional()) {
            differences.add(this.transactional ? "judged to run in a transaction; seen: it is refused there"
                    : "judged to be refused in a transaction; seen: it runs there");
        }
        return differences;
    }

    private List<String> locks(Observation observed) {
        List<String> differences = new ArrayList<>();
        List<TableLock> seen = seen(observed);
        for (TableLock claim : this.locks) {
            boolean sure = !this.command || this.transactional || claim.equals(this.locks.get(this.locks.size() - 1));
            if (sure && observed.known().contains(claim.table()) && !observed.held().contains(claim)
                    && !seen.contains(claim)) {
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

    private static List<String> work(String does, String what, boolean claimed, Collection<QualifiedName> seen,
            boolean nobody) {
        if (claimed == !seen.isEmpty() || (claimed && nobody)) {
            return List.of();
        }
        return List.of(claimed
                ? "judged: it %s %s %s; seen: it %s none".formatted(does, what.equals("index") ? "an" : "a", what, does)
                : "judged: it %s no %s; seen: it %s %s".formatted(does, what, does,
                        new TreeSet<>(seen).stream().map(QualifiedName::toString).collect(Collectors.joining(", "))));
    }

}
