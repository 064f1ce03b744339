package dev.aludel.dialect.postgres;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.aludel.dialect.Circumstances;
import dev.aludel.dialect.Effects;
import dev.aludel.dialect.TableLock;
import dev.aludel.schema.QualifiedName;

/** What an operation does, once it is known where it runs. */
@FunctionalInterface
interface Claim {

    /** It locks nothing that anybody waits for. */
    Claim NONE = (at) -> Effects.NONE;

    Effects in(Circumstances at);

    /** A lock on a table, whatever other tables have of it. */
    static Claim locks(LockMode mode, QualifiedName... tables) {
        return locks(mode, List.of(tables));
    }

    /** A lock on each of these. */
    static Claim locks(LockMode mode, List<QualifiedName> tables) {
        return (at) -> locking(mode, tables.stream());
    }

    /** A lock on a table, its partitions, and all others that inherit from it. */
    static Claim family(LockMode mode, QualifiedName table) {
        return (at) -> locking(mode, Family.of(at.before(), table));
    }

    /** A lock on a table and its partitions, but not on what else inherits from it. */
    static Claim parts(LockMode mode, QualifiedName table) {
        return (at) -> locking(mode,
                Family.isPartitioned(at.before(), table) ? Family.of(at.before(), table) : Stream.of(table));
    }

    /** The strongest lock on a table and on all that inherit from it. */
    static Claim exclusive(QualifiedName table) {
        return family(LockMode.ACCESS_EXCLUSIVE, table);
    }

    /** A lock on each of the tables that are looked up there. */
    static Claim found(LockMode mode, Function<Circumstances, Stream<QualifiedName>> tables) {
        return (at) -> locking(mode, tables.apply(at));
    }

    private static Effects locking(LockMode mode, Stream<QualifiedName> tables) {
        return Effects.locking(tables.distinct().map(mode::on).toList());
    }

    /** The same, reading a whole table meanwhile. */
    default Claim scanning() {
        return scanning((at) -> true);
    }

    default Claim scanning(boolean scanning) {
        return scanning((at) -> scanning);
    }

    default Claim scanning(Predicate<Circumstances> scanning) {
        return (at) -> scanning.test(at) ? in(at).scanning() : in(at);
    }

    /** The same, writing a whole table anew meanwhile. */
    default Claim rewriting() {
        return rewriting((at) -> true);
    }

    default Claim rewriting(Predicate<Circumstances> rewriting) {
        return (at) -> rewriting.test(at) ? in(at).rewriting() : in(at);
    }

    /** The same, building an index anew meanwhile. */
    default Claim rebuilding(Predicate<Circumstances> rebuilding) {
        return (at) -> rebuilding.test(at) ? in(at).rebuilding() : in(at);
    }

    /** The same, refused inside a transaction. */
    default Claim outsideTransactions(boolean refused) {
        return (at) -> refused ? in(at).outsideTransactions() : in(at);
    }

    /** Both, with the stronger lock where both lock a table. */
    default Claim and(Claim other) {
        return (at) -> together(in(at), other.in(at));
    }

    private static Effects together(Effects one, Effects other) {
        Map<QualifiedName, TableLock> locks = new LinkedHashMap<>();
        Stream.concat(one.locks().stream(), other.locks().stream())
            .forEach((lock) -> locks.merge(lock.table(), lock, LockMode::stronger));
        boolean rewrites = one.rewrites() || other.rewrites();
        return new Effects(List.copyOf(locks.values()), one.scans() || other.scans(), rewrites,
                !rewrites && (one.rebuilds() || other.rebuilds()), one.transactional() && other.transactional());
    }

}
