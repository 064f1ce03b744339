package dev.aludel.dialect.postgres;

import java.util.Optional;
import java.util.stream.Stream;

import dev.aludel.dialect.Circumstances;
import dev.aludel.operation.AddCheck;
import dev.aludel.operation.AddExclusion;
import dev.aludel.operation.AddForeignKey;
import dev.aludel.operation.AddKeyUsingIndex;
import dev.aludel.operation.AddPrimaryKey;
import dev.aludel.operation.AddUnique;
import dev.aludel.operation.Cases;
import dev.aludel.operation.ChangeDeferral;
import dev.aludel.operation.ChangeEnforcement;
import dev.aludel.operation.DropConstraint;
import dev.aludel.operation.RenameConstraint;
import dev.aludel.operation.ValidateConstraint;
import dev.aludel.schema.Constraint;
import dev.aludel.schema.ForeignKey;
import dev.aludel.schema.IndexKey;
import dev.aludel.schema.QualifiedName;

/** What PostgreSQL does to the keys, foreign keys and checks of tables. */
final class ConstraintEffects {

    private static final int LOCKED_PARTS = 18;

    private ConstraintEffects() {
    }

    static Cases<Claim> in(Cases<Claim> cases) {
        return changed(added(cases));
    }

    private static Cases<Claim> added(Cases<Claim> cases) {
        return cases.on(AddPrimaryKey.class, (op) -> Claim.exclusive(op.table()).scanning())
            .on(AddUnique.class, (op) -> indexed(op.table()))
            .on(AddExclusion.class, (op) -> Claim.exclusive(op.table()).scanning())
            // A primary key makes its columns mandatory, which reads the table unless
            // they are.
            .on(AddKeyUsingIndex.class,
                    (op) -> Claim.exclusive(op.table()).scanning((at) -> op.primary() && !isNeverNull(at, op)))
            .on(AddForeignKey.class,
                    (op) -> Claim.family(LockMode.SHARE_ROW_EXCLUSIVE, op.table())
                        .and(Claim.family(LockMode.SHARE_ROW_EXCLUSIVE, op.foreignKey().referencedTable()))
                        .scanning((at) -> op.foreignKey().validated() && !isNewAndNull(op, at)))
            .on(AddCheck.class, (op) -> Claim.exclusive(op.table()).scanning(op.check().validated()));
    }

    /** Whoever only reads a part goes on before version 18. */
    private static Claim indexed(QualifiedName table) {
        return (at) -> Claim.locks(LockMode.ACCESS_EXCLUSIVE, table)
            .and(Claim.parts((at.version() >= LOCKED_PARTS) ? LockMode.ACCESS_EXCLUSIVE : LockMode.SHARE, table))
            .scanning()
            .in(at);
    }

    /** A column that comes in the same statement without a value refers to nothing. */
    private static boolean isNewAndNull(AddForeignKey op, Circumstances at) {
        return op.foreignKey()
            .columns()
            .stream()
            .anyMatch((column) -> at.before()
                .whole(op.table())
                .filter((found) -> found.column(column).isEmpty())
                .isPresent()
                    && at.after()
                        .whole(op.table())
                        .flatMap((found) -> found.column(column))
                        .filter((found) -> found.value() == null)
                        .isPresent());
    }

    private static boolean isNeverNull(Circumstances at, AddKeyUsingIndex op) {
        return at.before()
            .table(op.table())
            .flatMap((table) -> table.index(op.index()))
            .filter((index) -> index.keys()
                .stream()
                .map(IndexKey::text)
                .allMatch((column) -> ColumnEffects.isNeverNull(at, op.table(), column)))
            .isPresent();
    }

    private static Cases<Claim> changed(Cases<Claim> cases) {
        return cases
            .on(DropConstraint.class,
                    (op) -> Claim.exclusive(op.table())
                        .and(Claim.found(LockMode.ACCESS_EXCLUSIVE,
                                (at) -> Stream.ofNullable(op.definition())
                                    .flatMap((found) -> Stream.concat(partner(found),
                                            partner(found).flatMap((partner) -> Partners.guarded(at, partner)))))))
            .on(ValidateConstraint.class, ConstraintEffects::validated)
            .on(RenameConstraint.class, (op) -> Claim.exclusive(op.table()))
            .on(ChangeDeferral.class, (op) -> Claim.exclusive(op.table()))
            .on(ChangeEnforcement.class,
                    (op) -> Claim.exclusive(op.table())
                        .and(Claim.found(op.enforced() ? LockMode.SHARE_ROW_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE,
                                (at) -> constraint(op.table(), op.name(), at).stream()
                                    .flatMap((found) -> partner(found))
                                    .flatMap((partner) -> Partners.guarded(at, partner))))
                        .scanning(op.enforced()));
    }

    /** What is valid already is not looked at again. */
    private static Claim validated(ValidateConstraint op) {
        Claim looking = Claim.family(LockMode.SHARE_UPDATE_EXCLUSIVE, op.table())
            .and(Claim.found(LockMode.ROW_SHARE,
                    (at) -> constraint(op.table(), op.name(), at).stream().flatMap(ConstraintEffects::partner)))
            .scanning();
        return (at) -> (isValid(op, at) ? Claim.locks(LockMode.SHARE_UPDATE_EXCLUSIVE, op.table()) : looking).in(at);
    }

    private static boolean isValid(ValidateConstraint op, Circumstances at) {
        return constraint(op.table(), op.name(), at).filter(Constraint::validated).isPresent();
    }

    private static Optional<Constraint> constraint(QualifiedName table, String name, Circumstances at) {
        return at.before().table(table).flatMap((found) -> found.constraint(name));
    }

    private static Stream<QualifiedName> partner(Constraint constraint) {
        return (constraint instanceof ForeignKey key) ? Stream.of(key.referencedTable()) : Stream.empty();
    }

}
