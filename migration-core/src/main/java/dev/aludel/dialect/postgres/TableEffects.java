package dev.aludel.dialect.postgres;

import java.util.Optional;
import java.util.stream.Stream;

import dev.aludel.dialect.Circumstances;
import dev.aludel.operation.AddParent;
import dev.aludel.operation.AttachPartition;
import dev.aludel.operation.Cases;
import dev.aludel.operation.CreateTable;
import dev.aludel.operation.CreateTableLike;
import dev.aludel.operation.DetachPartition;
import dev.aludel.operation.DropParent;
import dev.aludel.operation.DropTable;
import dev.aludel.operation.RenameTable;
import dev.aludel.operation.SetLogged;
import dev.aludel.operation.SwitchTriggers;
import dev.aludel.schema.Inheritance;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/** What PostgreSQL does to tables as a whole, with their parents and parts. */
final class TableEffects {

    private TableEffects() {
    }

    static Cases<Claim> in(Cases<Claim> cases) {
        return partitions(tables(cases));
    }

    private static Cases<Claim> tables(Cases<Claim> cases) {
        return cases.on(CreateTable.class, (op) -> created(op.table()))
            .on(CreateTableLike.class, (op) -> created(op.table()))
            .on(DropTable.class, TableEffects::dropped)
            .on(RenameTable.class, (op) -> Claim.locks(LockMode.ACCESS_EXCLUSIVE, op.from()))
            .on(AddParent.class,
                    (op) -> Claim.exclusive(op.table()).and(Claim.locks(LockMode.SHARE_UPDATE_EXCLUSIVE, op.parent())))
            .on(DropParent.class, (op) -> Claim.locks(LockMode.ACCESS_EXCLUSIVE, op.table()))
            .on(SetLogged.class, (op) -> Claim.locks(LockMode.ACCESS_EXCLUSIVE, op.table()).rewriting())
            .on(SwitchTriggers.class, (op) -> Claim.parts(LockMode.SHARE_ROW_EXCLUSIVE, op.table()));
    }

    private static Cases<Claim> partitions(Cases<Claim> cases) {
        return cases
            // Read for its bound, and for the indexes it lacks; so is a default
            // partition.
            .on(AttachPartition.class,
                    (op) -> Claim.exclusive(op.partition())
                        .and(Claim.locks(LockMode.SHARE_UPDATE_EXCLUSIVE, op.table()))
                        .and(rest(op.table()))
                        .and(partnersOf(op.table()))
                        .and(guarding(op.table()))
                        .scanning())
            // Concurrently, the part is locked in the second of two transactions.
            .on(DetachPartition.class, (op) -> Claim
                .locks(op.concurrently() ? LockMode.SHARE_UPDATE_EXCLUSIVE : LockMode.ACCESS_EXCLUSIVE, op.table())
                .and(Claim.exclusive(op.partition()))
                .and(rest(op.table()))
                .and(partnersOf(op.table()))
                .and(Claim.found(LockMode.ACCESS_EXCLUSIVE,
                        (at) -> Partners.referringTo(at.before(), op.table(), (key) -> true)))
                .scanning((at) -> Partners.referringTo(at.before(), op.table(), (key) -> true).findAny().isPresent())
                .outsideTransactions(op.concurrently()));
    }

    private static Claim created(Table table) {
        Claim own = Claim.found(LockMode.SHARE_ROW_EXCLUSIVE, (at) -> Partners.referredTo(table, (key) -> true)
            .flatMap((partner) -> Family.of(at.before(), partner)));
        Inheritance inheritance = table.inheritance();
        if (!inheritance.isPartition()) {
            return own.and(Claim.locks(LockMode.SHARE_UPDATE_EXCLUSIVE, inheritance.parents()));
        }
        QualifiedName whole = inheritance.parents().get(0);
        return own.and(Claim.locks(LockMode.ACCESS_EXCLUSIVE, whole))
            .and(rest(whole))
            .and(partnersOf(whole))
            .and(guarding(whole))
            .scanning((at) -> hasRest(whole, at));
    }

    /** A table that is divided must know each of its parts before anybody reads it. */
    private static Claim dropped(DropTable op) {
        return Claim.exclusive(op.table())
            .and(Claim.found(LockMode.ACCESS_EXCLUSIVE,
                    (at) -> Family.of(at.before(), op.table())
                        .flatMap((name) -> at.before().table(name).stream())
                        .flatMap((table) -> Partners.referredTo(table, (key) -> true))
                        .flatMap((partner) -> Partners.guarded(at, partner))))
            .and(Claim.found(LockMode.ACCESS_EXCLUSIVE, (at) -> at.before()
                .table(op.table())
                .or(() -> Optional.ofNullable(op.definition()))
                .map(Table::inheritance)
                .filter(Inheritance::isPartition)
                .stream()
                .flatMap((inheritance) -> inheritance.parents().stream())
                .flatMap((whole) -> Stream.concat(Stream.of(whole), Family.defaultPartition(at.before(), whole)))));
    }

    /** The default partition has other rows to refuse from now on. */
    private static Claim rest(QualifiedName whole) {
        return Claim.found(LockMode.ACCESS_EXCLUSIVE, (at) -> Family.defaultPartition(at.before(), whole));
    }

    private static boolean hasRest(QualifiedName whole, Circumstances at) {
        return Family.defaultPartition(at.before(), whole).findAny().isPresent();
    }

    /** Each part has the foreign keys of the whole, with triggers at both ends. */
    private static Claim partnersOf(QualifiedName whole) {
        return Claim.found(LockMode.SHARE_ROW_EXCLUSIVE,
                (at) -> Partners.referredTo(at.before(), whole, (key) -> true));
    }

    /** What refers to the whole refers to its new part, too. */
    private static Claim guarding(QualifiedName whole) {
        return Claim.found(LockMode.SHARE_ROW_EXCLUSIVE, (at) -> (at.version() >= Partners.GUARDED_WHOLE)
                ? Partners.referringTo(at.before(), whole, (key) -> true) : Stream.empty());
    }

}
