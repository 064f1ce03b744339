package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.CheckConstraint;
import dev.aludel.schema.DomainType;
import dev.aludel.schema.QualifiedName;

/**
 * Adds a condition that the values of a domain keep.
 *
 * @param domain the domain's name
 * @param check what is added
 */
public record AddDomainCheck(QualifiedName domain, CheckConstraint check) implements DomainOperation {

    @Override
    public String describe() {
        return "Check %s in domain %s".formatted(this.check.expression(), this.domain);
    }

    @Override
    public DomainType applyTo(DomainType before) {
        return before.with(this.check);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.ofNullable(this.check.name()).map((name) -> new DropDomainCheck(this.domain, name, this.check));
    }

}
