package dev.aludel.dialect.postgres;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.aludel.dialect.Effects;
import dev.aludel.dialect.TableLock;
import dev.aludel.operation.AlterOnly;
import dev.aludel.operation.Cases;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.IfNeeded;
import dev.aludel.operation.NotNeeded;
import dev.aludel.operation.Operation;
import dev.aludel.operation.TableOperation;
import dev.aludel.schema.QualifiedName;

/**
 * What each operation does on PostgreSQL: which tables that were there before it locks,
 * and whether it reads or writes one of them as a whole. Measured on the servers it
 * claims to speak for; where the operation alone cannot say, the worse is assumed.
 */
final class PostgresEffects {

    static final Cases<Effects> CASES = conditional(
            ObjectEffects.in(TypeEffects.in(TableEffects.in(Cases.<Effects>named("PostgreSQL's effects")))))
        .complete();

    private PostgresEffects() {
    }

    private static Cases<Effects> conditional(Cases<Effects> cases) {
        return cases.on(AlterOnly.class, (op) -> effects(op.operation()))
            .on(IfNeeded.class, (op) -> effects(op.operation()))
            .on(NotNeeded.class, (op) -> unneeded(op.operation()));
    }

    private static Effects effects(Operation operation) {
        return CASES.of(operation);
    }

    /**
     * A table is locked before anybody looks whether it has the column. What is needed to
     * make or drop a thing of its own is looked up without a lock.
     */
    private static Effects unneeded(Operation operation) {
        return (operation instanceof TableOperation || operation instanceof CreateIndex)
                ? new Effects(effects(operation).locks(), false, false) : Effects.NONE;
    }

    static Effects exclusive(QualifiedName table) {
        return locks(LockMode.ACCESS_EXCLUSIVE, Stream.of(table));
    }

    static Effects locks(LockMode mode, Stream<QualifiedName> tables) {
        return new Effects(tables.distinct().map(mode::on).toList(), false, false);
    }

    /** The locks of both; the first one's where both lock a table. */
    static Effects together(Effects stronger, Effects other) {
        Set<QualifiedName> locked = stronger.locks().stream().map(TableLock::table).collect(Collectors.toSet());
        return new Effects(Stream
            .concat(stronger.locks().stream(), other.locks().stream().filter((lock) -> !locked.contains(lock.table())))
            .toList(), stronger.scans() || other.scans(), stronger.rewrites() || other.rewrites());
    }

}
