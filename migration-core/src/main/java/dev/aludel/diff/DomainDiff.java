package dev.aludel.diff;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import dev.aludel.operation.AddDomainCheck;
import dev.aludel.operation.DropDomainCheck;
import dev.aludel.operation.DropDomainNotNull;
import dev.aludel.operation.Operation;
import dev.aludel.operation.RenameDomainCheck;
import dev.aludel.operation.SetDomainDefault;
import dev.aludel.operation.SetDomainNotNull;
import dev.aludel.operation.ValidateDomainCheck;
import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.Column;
import dev.aludel.schema.Default;
import dev.aludel.schema.DomainType;
import dev.aludel.schema.Naming;
import dev.aludel.schema.ObjectKind;
import dev.aludel.schema.ObjectName;
import dev.aludel.schema.QualifiedName;
import dev.aludel.schema.Table;

/** What turns one domain into another over the same type. */
record DomainDiff(DomainType from, DomainType to, Equivalence equivalence, Stages stages) {

    void collect() {
        QualifiedName domain = this.from.name();
        Default value = this.from.value();
        Default wanted = this.to.value();
        boolean sameValue = (value != null && wanted != null)
                ? this.equivalence.sameDefault(this.to.base(), value.expression(), wanted.expression())
                : value == wanted;
        if (!sameValue) {
            alter(new SetDomainDefault(domain, value, wanted));
        }
        if (this.from.nullable() != this.to.nullable()) {
            alter(this.to.nullable() ? new DropDomainNotNull(domain) : new SetDomainNotNull(domain));
        }
        checks(domain);
    }

    private void checks(QualifiedName domain) {
        Table before = named(this.from, Set.of());
        Table values = Table.of(domain, Column.of("value", this.to.base()));
        Matching<CheckConstraint> checks = Matching.of(before.checks(), this.to.checks(), CheckConstraint::name,
                (one, other) -> this.equivalence.sameExpression(values, one.expression(), other.expression())
                        && (one.validated() == other.validated() || other.validated()));
        checks.onlyBefore().forEach((check) -> alter(new DropDomainCheck(domain, name(check), check)));
        Set<String> kept = new HashSet<>();
        List<CheckConstraint> added = new ArrayList<>(checks.onlyAfter());
        for (Matching.Pair<CheckConstraint> pair : checks.pairs()) {
            kept.add(name(pair.before()));
            keep(domain, pair.before(), pair.after(), added);
        }
        Table additions = named(this.to.checkedBy(added), kept);
        additions.checks().forEach((check) -> alter(new AddDomainCheck(domain, check)));
    }

    private void keep(QualifiedName domain, CheckConstraint check, CheckConstraint wanted,
            List<CheckConstraint> added) {
        String name = name(check);
        String newName = wanted.name();
        if (newName != null && !newName.equals(name) && this.from.check(name).isPresent()) {
            if (this.from.check(newName).isPresent()) {
                alter(new DropDomainCheck(domain, name, check));
                added.add(wanted);
                return;
            }
            alter(new RenameDomainCheck(domain, name, newName));
            name = newName;
        }
        if (!check.validated() && wanted.validated()) {
            alter(new ValidateDomainCheck(domain, name));
        }
        this.stages.comment(new ObjectName(ObjectKind.DOMAIN_CONSTRAINT, domain, name), check.comment(),
                wanted.comment());
    }

    /** Its checks with names, as a table has them. */
    private static Table named(DomainType domain, Set<String> taken) {
        return Naming.USUAL.complete(Table.of(domain.name()).withConstraints(domain.checks()), taken);
    }

    private static String name(CheckConstraint check) {
        return Objects.requireNonNull(check.name());
    }

    private void alter(Operation operation) {
        this.stages.add(Stage.ALTER_TYPES, operation);
    }

}
