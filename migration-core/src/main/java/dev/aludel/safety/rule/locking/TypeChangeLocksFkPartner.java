package dev.aludel.safety.rule.locking;

import java.util.stream.Stream;

import dev.aludel.dialect.TableLock;
import dev.aludel.operation.ChangeColumnType;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.QualifiedName;

/** A new type of a column in a foreign key locks the table at the other end. */
final class TypeChangeLocksFkPartner implements Rule<ChangeColumnType> {

    @Override
    public Class<ChangeColumnType> subject() {
        return ChangeColumnType.class;
    }

    @Override
    public Stream<Danger> dangers(ChangeColumnType op, Scene scene) {
        return scene.effects(op)
            .locks()
            .stream()
            .map(TableLock::table)
            .filter((table) -> !table.equals(op.table()) && isPartner(table, op, scene))
            .map((partner) -> Danger.waiting(partner, Verdict.WILL_PASS, """
                    %s.%s is in a foreign key with %s, which is made anew: nobody can read or write either table \
                    meanwhile.""".formatted(op.table(), op.column(), partner)));
    }

    /** Its parts are locked as well, but they are the same table to everybody else. */
    private static boolean isPartner(QualifiedName table, ChangeColumnType op, Scene scene) {
        return Stream.of(table, op.table())
            .flatMap((name) -> scene.before().table(name).stream())
            .flatMap((found) -> found.foreignKeys()
                .stream()
                .filter((key) -> found.name().equals(table) ? key.referencedTable().equals(op.table())
                        : key.referencedTable().equals(table)))
            .findAny()
            .isPresent();
    }

}
