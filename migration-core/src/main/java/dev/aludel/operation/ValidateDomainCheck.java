package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.DomainType;
import dev.aludel.schema.Enforcement;
import dev.aludel.schema.QualifiedName;

/**
 * Checks the values that were there before a NOT VALID condition of a domain.
 *
 * @param domain the domain's name
 * @param name the check's name
 */
public record ValidateDomainCheck(QualifiedName domain, String name) implements DomainOperation {

    @Override
    public String describe() {
        return "Validate check %s of domain %s".formatted(this.name, this.domain);
    }

    @Override
    public DomainType applyTo(DomainType before) {
        return before.withCheck(this.name, (found) -> found.enforced(Enforcement.VALIDATED));
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.empty();
    }

}
