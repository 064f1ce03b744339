package dev.aludel.dialect.postgres;

import dev.aludel.dialect.Circumstances;
import dev.aludel.dialect.Effects;
import dev.aludel.operation.AlterOnly;
import dev.aludel.operation.Cases;
import dev.aludel.operation.CreateIndex;
import dev.aludel.operation.IfNeeded;
import dev.aludel.operation.NotNeeded;
import dev.aludel.operation.Operation;
import dev.aludel.operation.TableOperation;

/**
 * What each operation does on PostgreSQL: which tables that were there before it locks,
 * and whether it reads or writes one of them as a whole. Measured on the servers it
 * claims to speak for; where operation and schema cannot say, the worse is assumed.
 */
final class PostgresEffects {

    private static final Cases<Claim> CASES = conditional(ObjectEffects.in(TypeEffects.in(RowEffects
        .in(ConstraintEffects.in(ColumnEffects.in(TableEffects.in(Cases.<Claim>named("PostgreSQL's effects"))))))))
        .complete();

    private PostgresEffects() {
    }

    static Effects of(Operation operation, Circumstances at) {
        Operation completed = operation.completedFrom(at.before());
        return CASES.of(completed).and(Cascade.of(completed)).in(at);
    }

    private static Cases<Claim> conditional(Cases<Claim> cases) {
        return cases.on(AlterOnly.class, (op) -> (at) -> of(op.operation(), at))
            .on(IfNeeded.class, (op) -> (at) -> of(op.operation(), at))
            .on(NotNeeded.class, (op) -> (at) -> unneeded(op.operation(), at));
    }

    /**
     * A table is locked before anybody looks whether it has the column. What is needed to
     * make or drop a thing of its own is looked up without a lock.
     */
    private static Effects unneeded(Operation operation, Circumstances at) {
        return (operation instanceof TableOperation || operation instanceof CreateIndex)
                ? Effects.NONE.holding(of(operation, at).locks()) : Effects.NONE;
    }

}
