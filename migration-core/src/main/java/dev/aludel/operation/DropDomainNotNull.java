package dev.aludel.operation;

import java.util.Optional;

import dev.aludel.schema.DomainType;
import dev.aludel.schema.QualifiedName;

/**
 * Allows null for the values of a domain.
 *
 * @param domain the domain's name
 */
public record DropDomainNotNull(QualifiedName domain) implements DomainOperation {

    @Override
    public String describe() {
        return "Let domain %s be null".formatted(this.domain);
    }

    @Override
    public DomainType applyTo(DomainType before) {
        return before.nullable(true);
    }

    @Override
    public Optional<Operation> reverse() {
        return Optional.of(new SetDomainNotNull(this.domain));
    }

}
