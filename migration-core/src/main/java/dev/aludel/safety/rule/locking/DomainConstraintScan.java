package dev.aludel.safety.rule.locking;

import java.util.stream.Stream;

import dev.aludel.operation.AddDomainCheck;
import dev.aludel.operation.DomainOperation;
import dev.aludel.operation.SetDomainNotNull;
import dev.aludel.operation.ValidateDomainCheck;
import dev.aludel.safety.Danger;
import dev.aludel.safety.Rule;
import dev.aludel.safety.Scene;
import dev.aludel.safety.Verdict;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/** A domain that demands more reads every table that uses it. */
final class DomainConstraintScan implements Rule<DomainOperation> {

    @Override
    public Class<DomainOperation> subject() {
        return DomainOperation.class;
    }

    @Override
    public Stream<Danger> dangers(DomainOperation op, Scene scene) {
        if (!demandsMore(op)) {
            return Stream.empty();
        }
        return scene.before()
            .tables()
            .values()
            .stream()
            .filter((table) -> uses(table, op.domain()))
            .map((table) -> danger(op.domain(), table.name(), scene));
    }

    private static boolean demandsMore(DomainOperation op) {
        return op instanceof SetDomainNotNull || op instanceof ValidateDomainCheck
                || op instanceof AddDomainCheck add && add.check().validated();
    }

    private static boolean uses(Table table, QualifiedName domain) {
        return table.columns().stream().anyMatch((column) -> column.type().uses(domain));
    }

    private static Danger danger(QualifiedName domain, QualifiedName table, Scene scene) {
        Verdict verdict = scene.hasRows(table).orElse(true) ? Verdict.CANNOT_TELL : Verdict.WILL_PASS;
        return Danger.waiting(table, verdict, """
                What domain %s demands is looked for in every row of %s.""".formatted(domain, table));
    }

}
