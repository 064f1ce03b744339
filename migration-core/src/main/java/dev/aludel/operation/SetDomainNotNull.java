package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.DomainType;
import dev.aludel.schema.QualifiedName;

/**
 * Refuses null for the values of a domain.
 *
 * @param domain the domain's name
 */
public record SetDomainNotNull(QualifiedName domain) implements DomainOperation {

    @Override
    public String describe() {
        return "Make domain %s mandatory".formatted(this.domain);
    }

    @Override
    public DomainType applyTo(DomainType before) {
        return before.nullable(false);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new DropDomainNotNull(this.domain));
    }

}
